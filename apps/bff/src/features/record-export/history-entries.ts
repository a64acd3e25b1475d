import type { Measurement, RecordDocument } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf, QUANTITY_NAMES, QUANTITY_UNITS, readingText, VITAL_NAMES } from '@kangqiao/domain';
import type { IpsDocument, IpsMeasurement, IpsVisit } from '@kangqiao/ips';
import { TIMINGS } from '../measurements/measurement-words';
import type { RecordEntry } from '../record/entry-set';
import type { SourceOf } from '../record/record.mapper';

export const HISTORY_TYPES = ['visit', 'diagnosis', 'prescription', 'measurement', 'document'] as const;
export type HistoryType = (typeof HISTORY_TYPES)[number];
export type HistoryEntry<T extends HistoryType = HistoryType> = RecordEntry<T>;

/** Those of one type, in the same order. */
export const allOf = <T extends HistoryType>(entries: readonly HistoryEntry[], type: T): HistoryEntry<T>[] =>
  entries.filter((entry) => entry.type === type) as HistoryEntry<T>[];

/** What belongs together: hospitals do not say to which visit a prescription belongs, so all of the day does. */
const dayKey = ({ hospitalId, fileId, occurredAt }: HistoryEntry): string =>
  `${hospitalId} ${fileId} ${localDateOf(occurredAt)}`;

/** Visits with what was found and prescribed there on that day. */
export const visitsOf = (entries: readonly HistoryEntry[], sourceOf: SourceOf): IpsVisit[] => {
  const days = new Map<string, HistoryEntry[]>();
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
