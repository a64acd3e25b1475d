import type { EntryNotes, EntryNotesQuery, PutRecordNote, RecordNote } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { AppError } from '../../platform/errors/app-error';
import { Ids } from '../../platform/ids';
import type { Budget } from '../../platform/limits/budget';
import { Limits } from '../../platform/limits/limits';
import type { RecordEntry } from './entry-set';
import { dayOf } from './entry-time';
import { hospitalOfLiveId } from './live-entries';
import { NoteAuthors } from './note-authors';
import { plainText } from './note-text';
import { NotesStore, type StoredNote } from './notes.store';
import { headlineOf } from './record-headline';
import { RecordReader } from './record-reader';
import { sourcesBy } from './record.mapper';
import { NoteChanged, NoteNotFound, RecordEntryNotFound } from './record.errors';

const BY_ACCOUNT: Budget = { name: 'note.account', most: 60, perSeconds: 60 * 60 };

/** A note as a doctor is shown it. */
export interface SharedNote {
  /** `YYYY-MM-DD`. */
  occurredOn: string | null;
  title: string;
  text: string;
  who: string;
  writtenAt: string;
}

const isAuthor = ({ accountId }: StoredNote, resident: SignedInResident): boolean => accountId === resident.accountId;

/** What residents note on entries of the record, for themselves and their family. */
@Injectable()
export class NotesService {
  constructor(
    private readonly access: PatientAccess,
    private readonly reader: RecordReader,
    private readonly store: NotesStore,
    private readonly authors: NoteAuthors,
    private readonly limits: Limits,
    private readonly ids: Ids,
  ) {}

  /** @throws RecordEntryNotFound */
  async ofEntry(resident: SignedInResident, personId: string, query: EntryNotesQuery): Promise<EntryNotes> {
    const person = await this.access.require(resident, personId, 'record');
    const { entry, fetches } = await this.#entry(resident, person, query);
    return {
      entry: {
        ...{ id: entry.id, type: entry.type, occurredOn: dayOf(entry.occurredAt) },
        ...headlineOf(entry),
        source: sourcesBy(fetches)(entry),
      },
      notes: await this.#shown(resident, person, entry),
    };
  }

  /**
   * Writes, or changes what was written; saving the same text twice is fine.
   * @throws RecordEntryNotFound, NoteChanged when somebody wrote it since it was seen, TooManyRequests
   */
  async put(resident: SignedInResident, personId: string, { version, ...request }: PutRecordNote): Promise<EntryNotes> {
    const person = await this.access.require(resident, personId, 'record');
    const text = plainText(request.text);
    if (text === '') throw new AppError('VALIDATION_FAILED', { details: [{ field: 'text', message: '请填写备注' }] });
    const { entry } = await this.#entry(resident, person, request);
    await this.limits.spend([{ budget: BY_ACCOUNT, key: resident.accountId }]);
    const known = (await this.store.ofEntry(person.id, entry)).find((note) => isAuthor(note, resident));
    if (known?.text !== text) await this.#write(resident, person, entry, { known, version, text });
    return this.ofEntry(resident, personId, request);
  }

  /** @throws NoteNotFound for another's that is not theirs to remove, too; NoteChanged */
  async remove(resident: SignedInResident, personId: string, noteId: string, version: number): Promise<void> {
    const person = await this.access.require(resident, personId, 'record');
    const note = await this.store.one(person.id, noteId);
    if (!note || !this.#actions(resident, person, note).remove) throw new NoteNotFound();
    resident.subject.title = note.title;
    if (!(await this.store.remove({ id: note.id, version }))) throw new NoteChanged();
  }

  /**
   * What a doctor is shown where the resident chose to show it.
   * @param visitId the visit whose notes they are; null = those on all entries
   */
  async forDoctor(
    resident: SignedInResident,
    person: PersonFor<'record'>,
    visitId: string | null,
  ): Promise<SharedNote[]> {
    const all =
      visitId === null ? await this.store.ofPerson(person.id) : await this.#ofVisit(resident, person, visitId);
    // A note may be on what this resident is not shown: of those only their own go along.
    const notes = person.hidesSensitive && visitId === null ? all.filter((note) => isAuthor(note, resident)) : all;
    const nameOf = await this.authors.namesFor(person.id, notes, null);
    return notes.map((note) => ({
      ...{ occurredOn: note.occurredOn, title: note.title, text: note.text, who: nameOf(note) },
      writtenAt: isoWithOffset(note.changedAt ?? note.writtenAt),
    }));
  }

  async #ofVisit(resident: SignedInResident, person: PersonFor<'record'>, subjectId: string): Promise<StoredNote[]> {
    const { entry } = await this.#entry(resident, person, { about: 'visit', subjectId });
    return this.store.ofEntry(person.id, entry);
  }

  async #entry(resident: SignedInResident, person: PersonFor<'record'>, { about, subjectId }: EntryNotesQuery) {
    const { entries, fetches } = await this.reader.asKnown(resident, person, hospitalOfLiveId(subjectId));
    const entry: RecordEntry | null = await entries.one(subjectId, about);
    if (!entry) throw new RecordEntryNotFound();
    resident.subject.hospitalId = entry.hospitalId;
    resident.subject.title = headlineOf(entry).title;
    return { entry, fetches };
  }

  async #write(
    resident: SignedInResident,
    person: PersonFor<'record'>,
    entry: RecordEntry,
    { known, version, text }: { known: StoredNote | undefined; version: number; text: string },
  ): Promise<void> {
    if ((known?.version ?? 0) !== version) throw new NoteChanged();
    const { accountId } = resident;
    const relation = resident.links.find((link) => link.personId === person.id)?.relation ?? 'other';
    const content = {
      ...{ title: headlineOf(entry).title, occurredOn: dayOf(entry.occurredAt) },
      ...{ sourceId: entry.content.id, text },
    };
    const isWritten = known
      ? await this.store.change(known, content)
      : await this.store.add(person.id, entry, {
          ...{ id: this.ids.next(), accountId, relation, capacity: person.capacity },
          ...content,
        });
    if (!isWritten) throw new NoteChanged();
  }

  async #shown(resident: SignedInResident, person: PersonFor<'record'>, entry: RecordEntry): Promise<RecordNote[]> {
    const notes = await this.store.ofEntry(person.id, entry);
    const reader = { accountId: resident.accountId, capacity: person.capacity };
    const nameOf = await this.authors.namesFor(person.id, notes, reader);
    return notes.map((note) => ({
      ...{ id: note.id, text: note.text, version: note.version, who: nameOf(note) },
      writtenAt: isoWithOffset(note.writtenAt),
      changedAt: note.changedAt && isoWithOffset(note.changedAt),
      actions: this.#actions(resident, person, note),
    }));
  }

  #actions(resident: SignedInResident, { capacity }: PersonFor<'record'>, note: StoredNote): RecordNote['actions'] {
    const change = isAuthor(note, resident);
    return { change, remove: change || capacity !== 'family' };
  }
}
