import { HospitalFault } from '@kangqiao/his-port';
import { type Cda, readCda } from './cda';
import type { Ask } from './client';
import { isDocumentType, ROOTS, SYSTEMS } from './codes';
import type { HipDialect } from './dialect';
import { daysParameter, idParameter, tag } from './markup';
import { assertDistinct, type Hl7Node } from './node';
import { compactDay } from './times';

/** Documents that are fetched at a time. */
const BATCH = 20;

/** A document as the list tells of it. */
export interface DocumentEntry {
  id: string;
  /** As sent; not every site keeps to WS/T 500. */
  type: string;
  title: string;
  departmentName: string | null;
  createdAt: Date;
}

export interface DocumentQuery {
  patientNo: string;
  /** Types of WS/T 500; absent = every type. */
  types?: readonly string[];
  /** Both days included, `YYYY-MM-DD`. */
  days?: { from: string; to: string };
}

/** Which documents there are of a patient, newest first. */
export async function listDocuments(ask: Ask, query: DocumentQuery, dialect: HipDialect): Promise<DocumentEntry[]> {
  const { patientNo, types = [], days } = query;
  const { subjects } = await ask('listDocuments', [
    idParameter(dialect, 'patientId', ROOTS.patient, patientNo),
    ...types.map((code) => tag('documentType', {}, tag('value', { code, codeSystem: SYSTEMS.documentType }))),
    ...(days ? [daysParameter(compactDay(days.from), compactDay(days.to))] : []),
  ]);
  const entries = subjects.map((subject) => readEntry(subject.at('clinicalDocument'), patientNo));
  assertDistinct(
    entries.map(({ id }) => id),
    'documents.id',
  );
  return newestFirst(entries);
}

/**
 * Those of the types asked for, of an answer that may hold others.
 * @throws HospitalFault on a type that is in no standard: what it is must not be guessed
 */
export function ofTypes(entries: DocumentEntry[], types: readonly string[]): DocumentEntry[] {
  return entries.filter(({ type }) => {
    if (types.includes(type)) return true;
    if (!isDocumentType(type)) throw new HospitalFault('UNKNOWN_VALUE', 'documents.code');
    return false;
  });
}

/** The documents of a patient with those ids, newest first; one that the hospital does not have is left out. */
export async function getDocuments(
  ask: Ask,
  patientNo: string,
  ids: readonly string[],
  dialect: HipDialect,
): Promise<Cda[]> {
  const documents: Cda[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    documents.push(...(await getBatch(ask, patientNo, ids.slice(start, start + BATCH), dialect)));
  }
  return newestFirst(documents);
}

async function getBatch(ask: Ask, patientNo: string, ids: string[], dialect: HipDialect): Promise<Cda[]> {
  const { subjects } = await ask('getDocuments', [
    idParameter(dialect, 'patientId', ROOTS.patient, patientNo),
    ...ids.map((id) => idParameter(dialect, 'documentId', ROOTS.document, id)),
  ]);
  const documents = subjects.map((subject) => {
    const document = subject.at('clinicalDocument');
    const id = document.requiredId('id', ROOTS.document);
    if (!ids.includes(id)) throw document.fault('MALFORMED', 'another document');
    return readCda(document.at('storageCode', 'originalText').text(), { id, patientNo });
  });
  assertDistinct(
    documents.map(({ id }) => id),
    'documents.id',
  );
  return documents;
}

function readEntry(document: Hl7Node, patientNo: string): DocumentEntry {
  document.at('recordTarget', 'patient').samePatient('id', ROOTS.patient, patientNo);
  const code = document.at('code');
  const type = code.attribute('code');
  if (type === null) throw code.fault('MISSING_FIELD', 'code');
  return {
    id: document.requiredId('id', ROOTS.document),
    type,
    title: document.at('title').text(),
    departmentName: document.at('custodian', 'assignedCustodian', 'name').label(),
    createdAt: document.at('effectiveTime').instant(),
  };
}

function newestFirst<T extends { createdAt: Date }>(documents: T[]): T[] {
  return documents.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}
