import type { Hospital } from '@kangqiao/his-port';
import { DocumentTypeNotTaken, HospitalUnavailable } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../database/database';
import type { ActivePerson } from '../platform/access/patient-access';
import { Clock } from '../platform/clock';
import { Ids } from '../platform/ids';
import { PrivateFields } from '../platform/privacy/private-fields';
import {
  HospitalFileAmbiguous,
  NoHospitalFile,
  RegistrationRefused,
  RegistrationUnconfirmed,
} from './hospitals.errors';

/** A hospital's file of a person: our id of it may leave the server, the hospital's number may not. */
export interface KnownFile {
  id: string;
  patientNo: string;
}

/** The file to book under. */
export interface FileToBook extends KnownFile {
  /** The hospital has just opened it. */
  isNew: boolean;
}

interface Row {
  id: string;
  patientNoSealed: Buffer;
  foundAt: Date;
}

interface RememberedFile {
  id: string;
  patientNoIndex: Buffer;
  isCurrent: number;
}

/** Runs inside the transaction in which files cease to be a person's, so nothing but SQL may happen in it. */
type DropListener = (tx: Tx, personId: string, fileIds: readonly string[]) => Promise<void>;

const COLUMN = 'hospital_patient.patient_no';
/** A file opened or merged at the counter is noticed after this time at the latest. */
const FRESH_MS = 24 * 60 * 60 * 1000;

const CURRENT = `
  SELECT id, patient_no_sealed AS patientNoSealed, found_at AS foundAt
    FROM hospital_patient WHERE person_id = ? AND hospital_id = ? AND is_current = 1 ORDER BY found_at, id`;

/** Which files the hospitals keep for a person, as the hospitals say; remembered for a day. */
@Injectable()
export class PatientFiles {
  readonly #listeners: DropListener[] = [];

  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** All files, for reading; none = the hospital does not know this person. @throws HospitalError */
  async of(person: ActivePerson, hospital: Hospital): Promise<KnownFile[]> {
    const known = await this.#known(person.id, hospital.id);
    if (known.length > 0 && known.every((row) => this.#isFresh(row))) return known.map((row) => this.#open(row));
    try {
      return await this.#ask(person, hospital);
    } catch (error) {
      // What was true yesterday still says where to read; only the hospital itself can say that there is nothing.
      if (error instanceof HospitalUnavailable && known.length > 0) return known.map((row) => this.#open(row));
      throw error;
    }
  }

  /**
   * The one file to book under; opened where there is none and the hospital allows it.
   * @throws HospitalFileAmbiguous, NoHospitalFile, RegistrationRefused, RegistrationUnconfirmed, HospitalError
   */
  async forBooking(person: ActivePerson, hospital: Hospital): Promise<FileToBook> {
    const known = await this.of(person, hospital);
    // Several may have been merged at the counter since: ask before refusing.
    const files = known.length > 1 ? await this.#ask(person, hospital) : known;
    const [file, ...others] = files;
    if (others.length > 0) throw new HospitalFileAmbiguous();
    return file ? { ...file, isNew: false } : this.#register(person, hospital);
  }

  /** For whom it means something that the hospital says that files are not this person's any more. */
  listen(listener: DropListener): void {
    this.#listeners.push(listener);
  }

  /** The hospital's number of a file to read in; null for one that it does not name as this person's any more. */
  async patientNoOf(personId: string, hospitalId: string, fileId: string): Promise<string | null> {
    return this.#numberOf(personId, hospitalId, fileId, 'AND is_current = 1');
  }

  /** The hospital's number of a file that was booked under, whether or not it is still this person's. */
  async bookedNoOf(personId: string, hospitalId: string, fileId: string): Promise<string | null> {
    return this.#numberOf(personId, hospitalId, fileId, '');
  }

  /** Whether a file is still this person's, until the transaction ends: what drops it waits, or was faster. */
  async isCurrent(tx: Tx, personId: string, fileId: string): Promise<boolean> {
    const row = await tx.row(
      'SELECT id FROM hospital_patient WHERE id = ? AND person_id = ? AND is_current = 1 LOCK IN SHARE MODE',
      [fileId, personId],
    );
    return row !== null;
  }

  async #numberOf(personId: string, hospitalId: string, fileId: string, condition: string): Promise<string | null> {
    const row = await this.database.row<{ patientNoSealed: Buffer }>(
      `SELECT patient_no_sealed AS patientNoSealed FROM hospital_patient
        WHERE id = ? AND person_id = ? AND hospital_id = ? ${condition}`,
      [fileId, personId, hospitalId],
    );
    return row && this.fields.open(COLUMN, row.patientNoSealed);
  }

  #isFresh(row: Row): boolean {
    return this.clock.now().getTime() - row.foundAt.getTime() < FRESH_MS;
  }

  #open(row: Pick<Row, 'id' | 'patientNoSealed'>): KnownFile {
    return { id: row.id, patientNo: this.fields.open(COLUMN, row.patientNoSealed) };
  }

  #known(personId: string, hospitalId: string): Promise<Row[]> {
    return this.database.rows<Row>(CURRENT, [personId, hospitalId]);
  }

  async #ask(person: ActivePerson, hospital: Hospital): Promise<KnownFile[]> {
    const found = await hospital.patients.find(person.document, person.name);
    return this.#remember(
      person.id,
      hospital.id,
      found.map(({ patientNo }) => patientNo),
    );
  }

  async #register(person: ActivePerson, hospital: Hospital): Promise<FileToBook> {
    if (!hospital.capabilities.registerPatient) throw new NoHospitalFile();
    const { name, sex, birthDate, document, phone } = person;
    const outcome = await hospital.patients.register({ name, sex, birthDate, document, phone });
    switch (outcome.kind) {
      case 'registered':
        return { ...this.#only(await this.#remember(person.id, hospital.id, [outcome.patientNo])), isNew: true };
      case 'refused':
        if (outcome.reason === 'FILE_EXISTS') return { ...this.#only(await this.#ask(person, hospital)), isNew: false };
        if (outcome.reason === 'DOCUMENT_TYPE_NOT_TAKEN') throw new DocumentTypeNotTaken();
        throw new RegistrationRefused(outcome.residentMessage);
      case 'unavailable':
        throw new HospitalUnavailable('register');
      case 'unknown':
        throw new RegistrationUnconfirmed();
    }
  }

  #only([file, ...others]: KnownFile[]): KnownFile {
    if (others.length > 0) throw new HospitalFileAmbiguous();
    if (!file) throw new RegistrationRefused(null);
    return file;
  }

  async #remember(personId: string, hospitalId: string, patientNos: readonly string[]): Promise<KnownFile[]> {
    const now = this.clock.now();
    const numbers = [...new Set(patientNos)];
    await this.database.transaction(async (tx) => {
      const known = await this.#everKnown(tx, personId, hospitalId);
      const named = numbers.map((patientNo) => ({ patientNo, id: this.#idOf(known, patientNo) }));
      const still = new Set(named.map(({ id }) => id));
      const gone = known.filter(({ id, isCurrent }) => Number(isCurrent) === 1 && !still.has(id)).map(({ id }) => id);
      // By id: an UPDATE over a span that is empty locks the gap, and people who come first all at once lock each other.
      if (gone.length > 0) {
        await tx.change('UPDATE hospital_patient SET is_current = 0 WHERE id IN (?)', [gone]);
        for (const listener of this.#listeners) await listener(tx, personId, gone);
      }
      for (const { patientNo, id } of named)
        if (id !== null)
          await tx.change('UPDATE hospital_patient SET is_current = 1, found_at = ? WHERE id = ?', [now, id]);
        else
          await tx.change(
            `INSERT INTO hospital_patient
             (id, person_id, hospital_id, patient_no_index, patient_no_sealed, is_current, found_at)
           VALUES (?, ?, ?, ?, ?, 1, ?) ON DUPLICATE KEY UPDATE is_current = 1, found_at = VALUES(found_at)`,
            [
              this.ids.next(),
              personId,
              hospitalId,
              this.fields.index(COLUMN, patientNo),
              this.fields.seal(COLUMN, patientNo),
              now,
            ],
          );
    });
    return (await this.#known(personId, hospitalId)).map((row) => this.#open(row));
  }

  /** Every file ever remembered of this person at this hospital. */
  #everKnown(tx: Tx, personId: string, hospitalId: string): Promise<RememberedFile[]> {
    return tx.rows<RememberedFile>(
      `SELECT id, patient_no_index AS patientNoIndex, is_current AS isCurrent
         FROM hospital_patient WHERE person_id = ? AND hospital_id = ?`,
      [personId, hospitalId],
    );
  }

  /** While keys are rotated a number may be remembered under an older key's index. */
  #idOf(known: readonly RememberedFile[], patientNo: string): string | null {
    const indexes = this.fields.indexes(COLUMN, patientNo);
    return known.find(({ patientNoIndex }) => indexes.some((index) => index.equals(patientNoIndex)))?.id ?? null;
  }
}
