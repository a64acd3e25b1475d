import type { CardUse, CardUseList, TerminalStep } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';

const MOST_USES = 50;

interface Row {
  id: string;
  at: Date;
  hospitalId: string;
  hospitalName: string;
  department: string | null;
  step: TerminalStep;
}

const toCardUse = ({ id, at, hospitalId, hospitalName, department, step }: Row): CardUse => ({
  id,
  at: isoWithOffset(at),
  hospitalId,
  hospitalName,
  department,
  step,
});

/** Where the codes of a card were presented; a phone that shows a code asks every two seconds. */
@Injectable()
export class CardUsesService {
  constructor(
    private readonly access: PatientAccess,
    private readonly database: Database,
  ) {}

  /** @param since ISO 8601; null = the latest, however old */
  async list(resident: SignedInResident, personId: string, since: string | null): Promise<CardUseList> {
    const person = await this.access.require(resident, personId, 'card');
    const after = since === null ? new Date(0) : new Date(since);
    const rows = await this.database.rows<Row>(
      `SELECT id, at, hospital_id AS hospitalId, hospital_name AS hospitalName, department, step
         FROM card_use WHERE person_id = ? AND at > ? ORDER BY at DESC, id LIMIT ?`,
      [person.id, after, MOST_USES],
    );
    return { items: rows.map(toCardUse) };
  }
}
