import type { SourceStatus } from '@kangqiao/contracts';
import { DocumentTypeNotTaken, HospitalError, type Hospital } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import type { AccessPurpose, PersonFor } from '../platform/access/patient-access';
import { AppLogger } from '../platform/logging/logger';
import { type KnownFile, PatientFiles } from './patient-files';

/** What all hospitals together said about one person, and which of them could not answer. */
export interface Gathered<T> {
  /** One for each file. */
  parts: { hospital: Hospital; file: KnownFile; value: T }[];
  sources: SourceStatus[];
}

/** Somebody whom the policy allowed this resident. */
type Allowed = PersonFor<AccessPurpose>;

type Read<T> = (hospital: Hospital, patientNo: string) => Promise<T>;

interface Answer<T> {
  hospital: Hospital;
  state: SourceStatus['state'];
  values: { file: KnownFile; value: T }[];
}

/** Asks every hospital about one person and keeps apart "nothing there", "no file", "cannot be asked" and "could not answer". */
@Injectable()
export class Sources {
  constructor(
    private readonly files: PatientFiles,
    private readonly logger: AppLogger,
  ) {}

  /**
   * All at the same time, all files of each. Where one read of a hospital fails, all of that hospital is left out and
   * the hospital is named: half a record would look like a whole one.
   */
  async gather<T>(person: Allowed, hospitals: readonly Hospital[], read: Read<T>): Promise<Gathered<T>> {
    const answers = await Promise.all(hospitals.map((hospital) => this.#ask(person, hospital, read)));
    return {
      parts: answers.flatMap(({ hospital, values }) => values.map((value) => ({ hospital, ...value }))),
      sources: answers.map(({ hospital, state }) => ({ hospitalId: hospital.id, hospitalName: hospital.name, state })),
    };
  }

  async #ask<T>(person: Allowed, hospital: Hospital, read: Read<T>): Promise<Answer<T>> {
    try {
      const files = await this.files.of(person, hospital);
      if (files.length === 0) return { hospital, state: 'no-file', values: [] };
      const values = await Promise.all(
        files.map(async (file) => ({ file, value: await read(hospital, file.patientNo) })),
      );
      return { hospital, state: 'answered', values };
    } catch (error) {
      if (error instanceof DocumentTypeNotTaken) return { hospital, state: 'document-not-taken', values: [] };
      if (!(error instanceof HospitalError)) throw error;
      this.logger.warn({ hospital: hospital.id, error }, 'a hospital did not contribute');
      return { hospital, state: 'unavailable', values: [] };
    }
  }
}
