import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { CONSENTS_NEEDED } from '../../platform/access/access-purpose';
import { type ActivePerson, openPerson, PERSON_COLUMNS, type PersonRow } from '../../platform/access/active-person';
import { CURRENT_CONSENTS, currentConsents } from '../../platform/access/current-consents';
import { PrivateFields } from '../../platform/privacy/private-fields';

const PATIENT_NO = 'hospital_patient.patient_no';

/** Whom a hospital means by its own number. */
@Injectable()
export class HospitalPatients {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
  ) {}

  /** Null for a number that nobody or more than one has, and for people who do not have a record kept. */
  async of(hospitalId: string, patientNo: string): Promise<ActivePerson | null> {
    const rows = await this.database.rows<PersonRow & { given: string | null }>(
      `SELECT ${PERSON_COLUMNS}, ${CURRENT_CONSENTS} AS given FROM person p
        WHERE p.id IN (SELECT h.person_id FROM hospital_patient h
                        WHERE h.hospital_id = ? AND h.patient_no_index IN (?) AND h.is_current = 1) LIMIT 2`,
      [hospitalId, this.fields.indexes(PATIENT_NO, patientNo)],
    );
    const [row, other] = rows;
    if (!row || other) return null;
    const given = currentConsents(row.given);
    return CONSENTS_NEEDED.record.every((needed) => given.includes(needed)) ? openPerson(this.fields, row) : null;
  }
}
