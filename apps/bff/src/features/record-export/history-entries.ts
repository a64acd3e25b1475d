import type { Measurement, RecordDocument } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf, QUANTITY_NAMES, QUANTITY_UNITS, readingText, VITAL_NAMES } from '@kangqiao/domain';
import type { IpsDocument, IpsMeasurement, IpsVisit } from '@kangqiao/ips';
import { TIMINGS } from '../measurements/measurement-words';
import type { RecordEntry } from '../record/entry-set';
import type { SourceOf } from '../record/record.mapper';
import { prescribedAt } from '../record/visit-prescriptions';
import { toVisitPrescription } from '../record/visits.service';

export const HISTORY_TYPES = ['visit', 'diagnosis', 'prescription', 'measurement', 'document'] as const;
export type HistoryType = (typeof HISTORY_TYPES)[number];
export type HistoryEntry<T extends HistoryType = HistoryType> = RecordEntry<T>;

/** Those of one type, in the same order. */
export const allOf = <T extends HistoryType>(entries: readonly HistoryEntry[], type: T): HistoryEntry<T>[] =>
  entries.filter((entry) => entry.type === type) as HistoryEntry<T>[];

/** What one file of a hospital has of one day. */
const dayKey = ({ hospitalId, fileId, occurredAt }: HistoryEntry): string =>
  `${hospitalId} ${fileId} ${localDateOf(occurredAt)}`;

/** A visit, by the hospital's own number. */
const visitKey = ({ hospitalId, fileId }: HistoryEntry, encounterId: string | undefined): string =>
  `${hospitalId} ${fileId} ${encounterId ?? ''}`;

/** Prescriptions by the visit that their hospital names, of whatever day. */
const byVisit = (entries: readonly HistoryEntry[]): Map<string, HistoryEntry<'prescription'>[]> => {
  const named = new Map(
    allOf(entries, 'visit').map((visit) => [visitKey(visit, visit.content.id), [] as HistoryEntry<'prescription'>[]]),
  );
  for (const one of allOf(entries, 'prescription'))
    if (one.state === 'current') named.get(visitKey(one, one.content.encounterId))?.push(one);
  return named;
};

/**
 * Visits with what was found there on that day and what was prescribed at them; what nobody can tell of several visits is told
 * once, with the last of them.
 */
export const visitsOf = (entries: readonly HistoryEntry[], sourceOf: SourceOf): IpsVisit[] => {
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) days.set(dayKey(entry), [...(days.get(dayKey(entry)) ?? []), entry]);
  const named = byVisit(entries);
  return allOf(entries, 'visit').map((visit) => {
    const all = days.get(dayKey(visit)) ?? [];
    const ofDay = all.filter(({ state }) => state === 'current');
    const found = allOf(ofDay, 'diagnosis');
    const visits = allOf(all, 'visit');
    const unnamed = allOf(ofDay, 'prescription').filter((one) => !named.has(visitKey(one, one.content.encounterId)));
    const prescribed = prescribedAt(visit, visits, unnamed);
    const own = [...(named.get(visitKey(visit, visit.content.id)) ?? []), ...prescribed.own];
    const { kind, departmentName, doctorName, diagnoses } = visit.content;
    return {
      ...{ kind, occurredOn: localDateOf(visit.occurredAt), departmentName, doctorName, source: sourceOf(visit) },
      diagnoses: diagnoses.map((name) => ({
        name,
        code: found.find(({ content }) => content.name === name)?.content.code ?? null,
      })),
      prescriptions: own.map(toVisitPrescription),
      prescriptionsOfDay: visits.at(-1)?.id === visit.id ? prescribed.ofDay.map(toVisitPrescription) : [],
    };
  });
};

/** What a hospital measured. */
export const ofHospital = (entry: HistoryEntry<'measurement'>, sourceOf: SourceOf): IpsMeasurement => {
  const { code, name, value, unit, measuredAt } = entry.content;
  const { hospitalId, hospitalName, noLongerListed } = sourceOf(entry);
  return {
    ...{ at: isoWithOffset(measuredAt), code, name, timing: null, value, unit },
    source: { by: 'hospital', hospitalId, hospitalName, noLongerListed },
  };
};

/** What the resident, a device or a doctor measured; the pulse beside a blood pressure is one of its own. */
export const ofResident = ({ type, measuredAt, unit, source, ...reading }: Measurement): IpsMeasurement[] => {
  const { timing, pulse } = reading;
  const names = [source.name, source.hospitalName].filter((name) => name !== null);
  const common = { at: measuredAt, source: { by: source.by, names } };
  return [
    {
      ...common,
      code: null,
      name: VITAL_NAMES[type],
      timing: timing && TIMINGS[timing],
      value: readingText({ type, ...reading }),
      unit,
    },
    ...(pulse === null
      ? []
      : [
          { ...common, code: null, name: QUANTITY_NAMES.pulse, timing: null, value: pulse, unit: QUANTITY_UNITS.pulse },
        ]),
  ];
};

const linesOf = ({ sections }: RecordDocument): IpsDocument['lines'] =>
  sections &&
  sections.flatMap(({ title, lines }) => [...(title === null ? [] : [{ label: null, text: title }]), ...lines]);

/** @param read what it says; null where that could not be had */
export const toDocument = (
  entry: HistoryEntry<'document'>,
  read: RecordDocument | null,
  sourceOf: SourceOf,
): IpsDocument => {
  const { title, departmentName, createdAt } = entry.content;
  const { hospitalId, hospitalName, noLongerListed } = sourceOf(entry);
  return {
    ...{ title, departmentName, doctorName: read?.doctorName ?? null, createdAt: isoWithOffset(createdAt) },
    lines: read && linesOf(read),
    hospital: { hospitalId, hospitalName, noLongerListed },
  };
};
