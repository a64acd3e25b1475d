import type { VerifiedPerson } from '@kangqiao/contracts';
import { CardAuthorityPort, CardAuthorityUnavailable, type CodeVerification } from '@kangqiao/card-port';
import { HospitalError } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientFiles } from '../../hospitals/patient-files';
import { type ActivePerson, openPerson, PERSON_COLUMNS, type PersonRow } from '../../platform/access/active-person';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { CardIssuerSilent, CardUnknownHere, CodeRefused } from './terminal.errors';

const HOLDER = `
  SELECT ${PERSON_COLUMNS} FROM health_card c JOIN person p ON p.id = c.person_id
   WHERE c.card_number = ? AND c.state = 'active' ORDER BY c.issued_at DESC LIMIT 1`;

/** Answers a hospital's counter: whose code this is. */
@Injectable()
export class TerminalService {
  constructor(
    private readonly authority: CardAuthorityPort,
    private readonly hospitals: Hospitals,
    private readonly files: PatientFiles,
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  /** @param use told whose code it was, for the person's access log */
  async verify(hospitalId: string, codeText: string, use: TerminalUse): Promise<VerifiedPerson> {
    const verification = await this.#ask(codeText);
    if (verification.kind === 'refused') throw new CodeRefused(verification.reason);
    const row = await this.database.row<PersonRow>(HOLDER, [verification.cardNumber]);
    if (!row) throw new CardUnknownHere();
    const person = openPerson(this.fields, row);
    use.personId = person.id;
    return {
      cardNumber: verification.cardNumber,
      name: person.name,
      sex: person.sex,
      birthDate: person.birthDate,
      documentType: person.document.type,
      documentNumber: person.document.number,
      patientNo: await this.#patientNo(hospitalId, person),
    };
  }

  async #ask(codeText: string): Promise<CodeVerification> {
    try {
      return await this.authority.verify(codeText);
    } catch (error) {
      if (error instanceof CardAuthorityUnavailable) throw new CardIssuerSilent(error);
      throw error;
    }
  }

  /** The code is used up by now: a hospital system that is silent must not cost the clerk the answer. */
  async #patientNo(hospitalId: string, person: ActivePerson): Promise<string | null> {
    try {
      const [file, ...others] = await this.files.of(person, this.hospitals.of(hospitalId));
      return file && others.length === 0 ? file.patientNo : null;
    } catch (error) {
      if (error instanceof HospitalError) return null;
      throw error;
    }
  }
}
