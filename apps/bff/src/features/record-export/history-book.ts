import type { Measurement, RecordDocument } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf, QUANTITY_NAMES, QUANTITY_UNITS, readingText, VITAL_NAMES } from '@kangqiao/domain';
import { HospitalError } from '@kangqiao/his-port';
import type { IpsDocument, IpsHistory, IpsMeasurement, IpsVisit } from '@kangqiao/ips';
import { Injectable } from '@nestjs/common';
import type { PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { TIMINGS } from '../measurements/measurement-words';
import { MeasurementsService } from '../measurements/measurements.service';
import { DocumentsService } from '../record/documents.service';
import type { EntrySet, RecordEntry } from '../record/entry-set';
import { spanOf } from '../record/entry-time';
import { RecordEntryNotFound } from '../record/record.errors';
import { type SourceOf, sourcesBy } from '../record/record.mapper';
import { RecordReader } from '../record/record-reader';
import { type Days, within } from './span';

const TYPES = ['visit', 'diagnosis', 'prescription', 'measurement', 'document'] as const;
type Type = (typeof TYPES)[number];
type Entry<T extends Type = Type> = RecordEntry<T>;

const PAGE = 500;
/** Entries of hospitals, of all types together. */
const MOST_ENTRIES = 4_000;
/** Documents whose text goes along; of the others their titles. */
export const MOST_DOCUMENTS = 100;
/** What the resident, devices and doctors measured. */
const MOST_MEASURED = 2_000;
const MEASURED_PAGE = 100;
/** Documents that are asked for at the same time. */
const AT_ONCE = 4;

const BY = { resident: '本人测量', device: '设备测量', doctor: '医生测量' } as const;

const allOf = <T extends Type>(entries: readonly Entry[], type: T): Entry<T>[] =>
  entries.filter((entry) => entry.type === type) as Entry<T>[];

/** What belongs together: hospitals do not say to which visit a prescription belongs, so all of the day does. */
const dayKey = ({ hospitalId, fileId, occurredAt }: Entry): string =>
  `${hospitalId} ${fileId} ${localDateOf(occurredAt)}`;

/** Visits with what was found and prescribed there on that day. */
export const visitsOf = (entries: readonly Entry[], sourceOf: SourceOf): IpsVisit[] => {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) days.set(dayKey(entry), [...(days.get(dayKey(entry)) ?? []), entry]);
  return allOf(entries, 'visit').map((visit) => {
    const ofDay = (days.get(dayKey(visit)) ?? []).filter(({ state }) => state === 'current');
    const found = allOf(ofDay, 'diagnosis');
    const { kind, departmentName, doctorName, diagnoses } = visit.content;
    return {
      ...{ kind, occurredOn: localDateOf(visit.occurredAt), departmentName, doctorName, source: sourceOf(visit) },
      diagnoses: diagnoses.map((name) => ({
        name,
        code: found.find(({ content }) => content.name === name)?.content.code ?? null,
      })),
      prescriptions: allOf(ofDay, 'prescription').map(({ content: { medication, dosage } }) => ({
        name: medication,
        dosage,
      })),
    };
  });
};

const ofHospital = (entry: Entry<'measurement'>, sourceOf: SourceOf): IpsMeasurement => {
  const { name, value, unit, measuredAt } = entry.content;
  const { hospitalId, hospitalName } = sourceOf(entry);
  return {
    at: isoWithOffset(measuredAt),
    name,
    value,
    unit,
    who: hospitalName,
    hospital: { hospitalId, hospitalName },
  };
};

const ofResident = ({ type, measuredAt, unit, source, ...reading }: Measurement): IpsMeasurement[] => {
  const { timing, pulse } = reading;
  const who = [BY[source.by], source.name, source.hospitalName].filter(Boolean).join('，');
  const common = { at: measuredAt, who, hospital: null };
  return [
    {
      ...common,
      name: timing === null ? VITAL_NAMES[type] : `${VITAL_NAMES[type]}（${TIMINGS[timing]}）`,
      value: readingText({ type, ...reading }),
      unit,
    },
    ...(pulse === null ? [] : [{ ...common, name: QUANTITY_NAMES.pulse, value: pulse, unit: QUANTITY_UNITS.pulse }]),
  ];
};

const newestFirst = (one: IpsMeasurement, other: IpsMeasurement): number => Date.parse(other.at) - Date.parse(one.at);

const textOf = ({ sections }: RecordDocument): string | null =>
  sections &&
  sections
    .flatMap(({ title, lines }) => [
      ...(title === null ? [] : [title]),
      ...lines.map(({ label, text }) => (label === null ? text : `${label}：${text}`)),
    ])
    .join('\n');

/** Gathers what happened to a person in a span of time: visits, what was measured, documents. */
@Injectable()
export class HistoryBook {
  constructor(
    private readonly reader: RecordReader,
    private readonly documents: DocumentsService,
    private readonly measurements: MeasurementsService,
  ) {}

  /** In the copies as they are; without copies hospitals are asked. @throws what reading the record throws */
  async gather(resident: SignedInResident, person: PersonFor<'record'>, span: Days): Promise<IpsHistory> {
    const { entries, fetches } = await this.reader.asKnown(resident, person, null);
    const sourceOf = sourcesBy(fetches);
    const found = await this.#entries(entries, span);
    const measured = await this.#measured(resident, person.id, span);
    const titles = allOf(found.entries, 'document');
    const read = titles.slice(0, MOST_DOCUMENTS);
    return {
      ...span,
      visits: visitsOf(found.entries, sourceOf),
      measurements: [
        ...allOf(found.entries, 'measurement').map((entry) => ofHospital(entry, sourceOf)),
        ...measured.items.flatMap(ofResident),
      ].sort(newestFirst),
      documents: [
        ...(await this.#read(resident, person.id, read, sourceOf)),
        ...titles.slice(MOST_DOCUMENTS).map((entry) => toDocument(entry, null, sourceOf)),
      ],
      notes: [
        ...(found.oldest === null ? [] : [`就诊、测量和文书较多，仅包含 ${found.oldest} 以来的，更早的没有包括在内。`]),
        ...(measured.oldest === null ? [] : [`自己测量的记录较多，仅包含 ${measured.oldest} 以来的。`]),
        ...(titles.length > read.length
          ? [`文书较多，最近 ${MOST_DOCUMENTS} 份附有内容，更早的 ${titles.length - read.length} 份只列出名称。`]
          : []),
      ],
    };
  }

  /** `oldest`: the day of the oldest where there are too many. */
  async #entries(entries: EntrySet, { from, to }: Days): Promise<{ entries: Entry[]; oldest: string | null }> {
    const found: Entry[] = [];
    for (;;) {
      const page = await entries.page<Type>({ ...spanOf(from, to), types: TYPES }, found.at(-1) ?? null, PAGE);
      found.push(...page);
      if (page.length < PAGE) return { entries: found, oldest: null };
      const last = found.at(-1);
      if (last && found.length >= MOST_ENTRIES) return { entries: found, oldest: localDateOf(last.occurredAt) };
    }
  }

  async #measured(
    resident: SignedInResident,
    personId: string,
    span: Days,
  ): Promise<{ items: Measurement[]; oldest: string | null }> {
    const items: Measurement[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.measurements.list(resident, personId, { cursor, limit: MEASURED_PAGE });
      const days = page.items.map((one) => ({ one, day: localDateOf(new Date(one.measuredAt)) }));
      items.push(...days.filter(({ day }) => within(span, day)).map(({ one }) => one));
      const last = days.at(-1);
      if (last && items.length >= MOST_MEASURED) return { items, oldest: last.day };
      cursor = last && last.day < span.from ? undefined : (page.nextCursor ?? undefined);
    } while (cursor !== undefined);
    return { items, oldest: null };
  }

  async #read(
    resident: SignedInResident,
    personId: string,
    entries: readonly Entry<'document'>[],
    sourceOf: SourceOf,
  ): Promise<IpsDocument[]> {
    const documents: IpsDocument[] = [];
    for (let from = 0; from < entries.length; from += AT_ONCE) {
      const batch = entries.slice(from, from + AT_ONCE);
      const read = await Promise.all(
        batch.map(async (entry) => {
          const content = await this.documents.one(resident, personId, entry.id).catch(unlessReadable);
          return content === 'hidden' ? null : toDocument(entry, content, sourceOf);
        }),
      );
      documents.push(...read.flatMap((one) => one ?? []));
    }
    return documents;
  }
}

/** A hospital that does not answer leaves the title; what this reader may not be shown leaves nothing. */
const unlessReadable = (error: unknown): null | 'hidden' => {
  if (error instanceof HospitalError) return null;
  if (error instanceof RecordEntryNotFound) return 'hidden';
  throw error;
};

const toDocument = (entry: Entry<'document'>, read: RecordDocument | null, sourceOf: SourceOf): IpsDocument => {
  const { title, departmentName, createdAt } = entry.content;
  const { hospitalId, hospitalName } = sourceOf(entry);
  return {
    ...{ title, departmentName, doctorName: read?.doctorName ?? null, createdAt: isoWithOffset(createdAt) },
    text: read && textOf(read),
    hospital: { hospitalId, hospitalName },
  };
};
