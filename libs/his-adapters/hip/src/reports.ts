import {
  HospitalFault,
  HospitalRefused,
  type ImagingReport,
  type LaboratoryReport,
  type MicrobiologyReport,
  type ReportHeader,
  type ReportKind,
  type ReportOriginal,
  ReportPort,
  type ReportQuery,
} from '@kangqiao/his-port';
import { type Cda, observationsOf, textOf } from './cda';
import type { HipClient } from './client';
import { ELEMENTS } from './codes';
import { type DocumentEntry, getDocuments, listDocuments, ofTypes } from './documents';
import { readLaboratoryItems } from './laboratory';
import type { HipTables } from './tables';

/** The kinds of reports that WS/T 500 has documents for. */
const KINDS = ['laboratory', 'imaging'] as const satisfies ReportKind[];
type DocumentedKind = (typeof KINDS)[number];

/** Reports as CDA documents over DocumentRetrieve and DocumentAccess. */
export class HipReports extends ReportPort {
  constructor(private readonly client: HipClient) {
    super();
  }

  async list({ patientNo, kind, from, to }: ReportQuery): Promise<ReportHeader[]> {
    const { dialect, tables } = this.client;
    const kinds = KINDS.filter((each) => kind === undefined || each === kind);
    if (kinds.length === 0) throw notOnThisWire();
    const kindOf = new Map(kinds.flatMap((each) => typesOf(each, tables).map((type) => [type, each] as const)));
    const types = [...kindOf.keys()];
    return this.client.read('list', async (ask) => {
      const entries = await listDocuments(ask, { patientNo, types, days: { from, to } }, dialect);
      return ofTypes(entries, types).flatMap((entry) => toHeader(entry, kindOf.get(entry.type)));
    });
  }

  laboratory(patientNo: string, reportId: string): Promise<LaboratoryReport | null> {
    return this.one('laboratory', patientNo, reportId, (document) => {
      const items = readLaboratoryItems(document.root, this.client.tables);
      const flags = items.map(({ flag }) => flag).filter((flag) => flag !== null);
      const [specimen] = observationsOf(document.root, ELEMENTS.specimen);
      return {
        ...toReport(document, 'laboratory', patientNo),
        flagged: flags.length === 0 ? null : flags.filter((flag) => flag !== 'normal').length,
        specimen: specimen?.at('value').optional() ?? null,
        collectedAt: specimen?.at('effectiveTime').exactInstantOrNull() ?? null,
        items,
      };
    });
  }

  imaging(patientNo: string, reportId: string): Promise<ImagingReport | null> {
    return this.one('imaging', patientNo, reportId, (document) => ({
      ...toReport(document, 'imaging', patientNo),
      bodyPart: observationsOf(document.root, ELEMENTS.findings)[0]?.at('targetSiteCode').display() ?? null,
      findings: required(document, ELEMENTS.findings),
      impression: required(document, ELEMENTS.impression),
    }));
  }

  /** @throws HospitalRefused always: WS/T 500 has no such document */
  async microbiology(): Promise<MicrobiologyReport | null> {
    throw notOnThisWire();
  }

  /** @throws HospitalRefused always: WS/T 500 has a CDA body for every document, and the platform gives out no files */
  async original(): Promise<ReportOriginal | null> {
    throw notOnThisWire();
  }

  private one<R>(
    kind: DocumentedKind,
    patientNo: string,
    reportId: string,
    toIt: (document: Cda) => R,
  ): Promise<R | null> {
    const { dialect, tables } = this.client;
    return this.client.read(kind, async (ask) => {
      const [document] = await getDocuments(ask, patientNo, [reportId], dialect);
      if (!document || !typesOf(kind, tables).includes(document.type ?? '')) return null;
      return toIt(document);
    });
  }
}

function typesOf(kind: DocumentedKind, { documentUses }: HipTables): string[] {
  return Object.keys(documentUses).filter((type) => documentUses[type] === kind);
}

function toHeader(entry: DocumentEntry, kind: DocumentedKind | undefined): ReportHeader[] {
  if (kind === undefined) return [];
  const { id, title, departmentName, createdAt } = entry;
  return [{ id, kind, title, departmentName, reportedAt: createdAt, flagged: null }];
}

function toReport<K extends DocumentedKind>(document: Cda, kind: K, patientNo: string) {
  return {
    id: document.id,
    kind,
    patientNo,
    title: document.title,
    departmentName: document.departmentName,
    doctorName: document.doctorName,
    reportedAt: document.createdAt,
    flagged: null,
  };
}

function required(document: Cda, element: string): string {
  const text = textOf(document.root, element);
  if (text === null) throw new HospitalFault('MISSING_FIELD', `ClinicalDocument: ${element}`);
  return text;
}

function notOnThisWire(): HospitalRefused {
  return new HospitalRefused('NOT_ON_THIS_WIRE');
}
