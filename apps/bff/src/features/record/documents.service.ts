import type { RecordDocument } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { type DocumentContent, HospitalError } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientFiles } from '../../hospitals/patient-files';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import { Sensitive } from '../../platform/access/sensitive';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import type { RecordEntry } from './entry-set';
import { hospitalOfLiveId } from './live-entries';
import { RecordDocuments, type SaidDocument } from './record-documents';
import { type OpenRecord, RecordReader } from './record-reader';
import { sourcesBy } from './record.mapper';
import { RecordEntryNotFound } from './record.errors';

/** Clinical documents as plain text. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly reader: RecordReader,
    private readonly documents: RecordDocuments,
    private readonly hospitals: Hospitals,
    private readonly files: PatientFiles,
    private readonly sensitive: Sensitive,
    private readonly clock: Clock,
  ) {}

  /** Once opened it is kept, and opens without the hospital while the hospital cannot answer. @throws RecordEntryNotFound, HospitalError */
  async one(resident: SignedInResident, personId: string, entryId: string): Promise<RecordDocument> {
    const person = await this.access.require(resident, personId, 'record');
    const record = await this.reader.asKnown(resident, person, hospitalOfLiveId(entryId));
    const entry = await record.entries.one(entryId, 'document');
    if (!entry) throw new RecordEntryNotFound();
    resident.subject.hospitalId = entry.hospitalId;
    resident.subject.title = entry.content.title;
    return this.read(person, record, entry);
  }

  /** An entry of an open record with what it says. @throws as `one` */
  async read(
    person: PersonFor<'record'>,
    { fetches, isKept }: Pick<OpenRecord, 'fetches' | 'isKept'>,
    entry: RecordEntry<'document'>,
  ): Promise<RecordDocument> {
    const listed = sourcesBy(fetches)(entry);
    const copy = isKept ? await this.documents.of(person.id, entry.id) : null;
    const said = await this.#newest(person, entry, copy, isKept, new Date(listed.fetchedAt));
    const content = said && said.content;
    if (content && person.hidesSensitive && this.#speaks(content)) throw new RecordEntryNotFound();
    const { title, departmentName, createdAt } = entry.content;
    return {
      id: entry.id,
      title,
      departmentName,
      doctorName: content?.doctorName ?? null,
      createdAt: isoWithOffset(createdAt),
      sections: content?.sections ?? null,
      source: said ? { ...listed, fetchedAt: isoWithOffset(said.saidAt) } : listed,
    };
  }

  /** The copy, unless the hospital listed the document again since: what it says may be another text by then. */
  async #newest(
    person: PersonFor<'record'>,
    entry: RecordEntry<'document'>,
    copy: SaidDocument | null,
    isKept: boolean,
    listedAt: Date,
  ): Promise<SaidDocument | null> {
    if (copy && (entry.state !== 'current' || listedAt <= copy.saidAt)) return copy;
    try {
      return (await this.#fetch(person, entry, isKept)) ?? copy;
    } catch (error) {
      if (copy && error instanceof HospitalError) return copy;
      throw error;
    }
  }

  async #fetch(
    person: PersonFor<'record'>,
    entry: RecordEntry<'document'>,
    isKept: boolean,
  ): Promise<SaidDocument | null> {
    const saidAt = this.clock.now();
    const hospital = this.hospitals.all().find(({ id }) => id === entry.hospitalId);
    const patientNo = await this.files.patientNoOf(person.id, entry.hospitalId, entry.fileId);
    if (!hospital || patientNo === null) return null;
    const content = await hospital.records.document(patientNo, entry.content.id);
    if (!content) return null;
    const said = { content, saidAt };
    if (isKept) await this.documents.keep(person.id, entry.id, said);
    return said;
  }

  /** Whether anything that it says is of a sensitive kind, wherever it was written. */
  #speaks({ sections }: DocumentContent): boolean {
    return sections.some(({ title, lines }) =>
      this.sensitive.names(title, ...lines.flatMap(({ label, text }) => [label, text])),
    );
  }
}
