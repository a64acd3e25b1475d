import type { PatientNoState } from '@kangqiao/contracts';
import type { UseStep } from '@kangqiao/card-port';
import { DocumentTypeNotTaken, type Hospital, type PatientFile } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { HospitalFileAmbiguous, NoHospitalFile, RegistrationRefused } from '../../hospitals/hospitals.errors';
import { PatientFiles } from '../../hospitals/patient-files';
import { AppLogger } from '../../platform/logging/logger';
import type { CardHolder } from './card-holders';

export interface CounterFile {
  /** The hospital's own number; null unless there is exactly one. */
  patientNo: string | null;
  state: PatientNoState;
}

const without = (state: PatientNoState): CounterFile => ({ patientNo: null, state });

const only = ([file, ...others]: readonly Pick<PatientFile, 'patientNo'>[]): CounterFile => {
  if (!file) return without('none');
  return others.length > 0 ? without('several') : { patientNo: file.patientNo, state: 'found' };
};

/** Under which number a hospital keeps whoever stands at its counter. */
@Injectable()
export class CounterFiles {
  constructor(
    private readonly files: PatientFiles,
    private readonly logger: AppLogger,
  ) {}

  /**
   * Finds the number; at `registration` opens a file where there is none. The code is used up by now: nothing that the
   * hospital's systems do may cost the clerk the answer, so this never throws.
   */
  async of(holder: CardHolder, hospital: Hospital, step: UseStep): Promise<CounterFile> {
    try {
      const { person } = holder;
      if (!person) return await this.#ofStranger(holder, hospital, step);
      if (step !== 'registration') return only(await this.files.of(person, hospital));
      const { patientNo, isNew } = await this.files.forBooking(person, hospital);
      return { patientNo, state: isNew ? 'created' : 'found' };
    } catch (error) {
      if (error instanceof HospitalFileAmbiguous) return without('several');
      // There is no file, and the hospital opens none.
      if (
        error instanceof NoHospitalFile ||
        error instanceof RegistrationRefused ||
        error instanceof DocumentTypeNotTaken
      )
        return without('none');
      this.logger.warn({ error, hospital: hospital.id }, 'a patient number could not be told at the counter');
      return without('unavailable');
    }
  }

  /** Somebody whom only the issuer knows: nothing of them is remembered here. */
  async #ofStranger({ details }: CardHolder, hospital: Hospital, step: UseStep): Promise<CounterFile> {
    const { patients, capabilities } = hospital;
    const found = only(await patients.find(details.document, details.name));
    if (found.state !== 'none' || step !== 'registration' || !capabilities.registerPatient) return found;
    const outcome = await patients.register(details);
    if (outcome.kind === 'registered') return { patientNo: outcome.patientNo, state: 'created' };
    if (outcome.kind !== 'refused') return without('unavailable');
    return outcome.reason === 'FILE_EXISTS' ? only(await patients.find(details.document, details.name)) : found;
  }
}
