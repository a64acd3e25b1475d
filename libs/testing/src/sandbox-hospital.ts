import { type DocumentType, parseIdentityDocument } from '@kangqiao/domain';
import type { PatientDetails, PatientPort } from '@kangqiao/his-port';
import type { RunningSandbox } from './sandbox';

/** A resident of the sandbox. */
export interface DemoResident {
  signInCode: string;
  name: string;
  document: { type: DocumentType; number: string };
}

/** What a test arranges at one hospital of a running sandbox, and whom it finds there. */
export class SandboxHospital {
  private constructor(
    private readonly sandbox: RunningSandbox,
    private readonly hospitalId: string,
    private readonly residents: readonly DemoResident[],
  ) {}

  static async of(sandbox: RunningSandbox, hospitalId: string): Promise<SandboxHospital> {
    return new SandboxHospital(sandbox, hospitalId, (await sandbox.control('residents')) as DemoResident[]);
  }

  /** @param key such as `wang-xiuying` */
  resident(key: string): DemoResident {
    const found = this.residents.find(({ signInCode }) => signInCode === `demo-${key}`);
    if (!found) throw new Error(`the sandbox has no resident ${key}`);
    return found;
  }

  /** A resident with the first of their files here, as the hospital itself tells it. */
  async withFile(key: string, patients: PatientPort): Promise<DemoResident & { patientNo: string }> {
    const person = this.resident(key);
    const [file] = await patients.find(person.document, person.name);
    if (!file) throw new Error(`the sandbox has no file for ${key}`);
    return { ...person, patientNo: file.patientNo };
  }

  /** A resident as one who comes for the first time says who they are. */
  newcomer(key: string): PatientDetails {
    const { name, document } = this.resident(key);
    const identity = parseIdentityDocument(document);
    if (!identity.ok) throw new Error(identity.problem);
    const { sex, birthDate } = identity;
    if (sex === null || birthDate === null) throw new Error(`the number of ${key} says neither birth date nor sex`);
    return { name, document, sex, birthDate, phone: '13800009999' };
  }

  /** Acts while every call of the operation fails in that way. */
  async during<T>(operation: string, kind: string, act: () => Promise<T>): Promise<T> {
    const faults = `hospitals/${this.hospitalId}/faults`;
    await this.sandbox.control(faults, { method: 'POST', body: { operation, kind } });
    try {
      return await act();
    } finally {
      await this.sandbox.control(faults, { method: 'DELETE' });
    }
  }
}
