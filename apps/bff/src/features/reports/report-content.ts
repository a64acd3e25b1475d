import type { ReportKind } from '@kangqiao/contracts';
import type { ImagingReport, LaboratoryReport, MicrobiologyReport, ReportHeader } from '@kangqiao/his-port';

export type PortReport = LaboratoryReport | ImagingReport | MicrobiologyReport;

/** What stands in a hospital's list besides its number, kind and time. */
export type KeptHeader = Pick<ReportHeader, 'title' | 'departmentName' | 'flagged' | 'doctorReleasedAt'>;

/** Where a report was found: not part of what it says. */
const PLACE = ['id', 'patientNo', 'flagged', 'doctorReleasedAt', 'hasOriginal'] as const;
type Place = (typeof PLACE)[number];
/** `personId`: a copy that lies under somebody else's name is never opened. */
type Content = { personId: string } & (
  Omit<LaboratoryReport, Place> | Omit<ImagingReport, Place> | Omit<MicrobiologyReport, Place>
);

const DATES: ReadonlySet<string> = new Set(['reportedAt', 'collectedAt', 'doctorReleasedAt']);

const inOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const revive = (name: string, value: unknown): unknown =>
  DATES.has(name) && typeof value === 'string' ? new Date(value) : value;

const without = (value: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

/** The same for the same content, whatever order its fields came in. */
const canonical = (value: object): string => JSON.stringify(value, inOrder);

/** What a report says, as text that is equal for equal reports of one person: numbers and places are left out. */
export function toContentText(personId: string, report: PortReport): string {
  return canonical({ ...without(report, PLACE), personId });
}

const flaggedIn = (content: Content): number | null => {
  if (content.kind !== 'laboratory') return null;
  const flags = content.items.map(({ flag }) => flag).filter((flag) => flag !== null);
  return flags.length === 0 ? null : flags.filter((flag) => flag !== 'normal').length;
};

/** The report again; null when the copy is of somebody else. */
export function fromContentText(personId: string, id: string, text: string): PortReport | null {
  const content = JSON.parse(text, revive) as Content;
  if (content.personId !== personId) return null;
  // The hospital's number of the patient opens files at its counter: no copy of it is made.
  return { ...without(content, ['personId']), id, patientNo: '', flagged: flaggedIn(content) } as PortReport;
}

export const toHeaderText = (header: ReportHeader): string => {
  const { title, departmentName, flagged, doctorReleasedAt } = header;
  return canonical({ title, departmentName, flagged, doctorReleasedAt } satisfies KeptHeader);
};

export const fromHeaderText = (
  text: string,
  rest: { id: string; kind: ReportKind; reportedAt: Date },
): ReportHeader => ({
  ...(JSON.parse(text, revive) as KeptHeader),
  ...rest,
});

/** A line that says less than is known, such as one that counts no flags, takes nothing away. */
export function mergedHeader(known: string, header: ReportHeader): ReportHeader {
  const { id, kind, reportedAt } = header;
  const before = fromHeaderText(known, { id, kind, reportedAt });
  return {
    ...header,
    flagged: header.flagged ?? before.flagged,
    doctorReleasedAt: header.doctorReleasedAt === undefined ? before.doctorReleasedAt : header.doctorReleasedAt,
  };
}
