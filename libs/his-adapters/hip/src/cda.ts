import { HospitalFault } from '@kangqiao/his-port';
import { ROOTS } from './codes';
import { Hl7Node } from './node';
import { parseXml } from './soap';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** A clinical document of WS/T 500, with what is the same in every one. */
export interface Cda {
  id: string;
  type: string | null;
  title: string;
  createdAt: Date;
  doctorName: string | null;
  departmentName: string | null;
  /** The document itself. */
  root: Hl7Node;
}

/**
 * Reads a document that came as base64.
 * @throws HospitalFault unless it is the one that was asked for, of that patient
 */
export function readCda(encoded: string, expected: { id: string; patientNo: string }): Cda {
  const root = Hl7Node.of(parseXml(decode(encoded), 'CDA')['ClinicalDocument'], 'ClinicalDocument');
  if (root.requiredId('id', ROOTS.document) !== expected.id) throw root.fault('MALFORMED', 'another document');
  root.at('recordTarget', 'patientRole').samePatient('id', ROOTS.patient, expected.patientNo);
  // The first author wrote it; others may have signed.
  const [author] = root.all('author');
  return {
    id: expected.id,
    type: root.at('code').attribute('code'),
    title: root.at('title').text(),
    createdAt: root.at('effectiveTime').instant(),
    doctorName: author?.at('assignedAuthor', 'assignedPerson', 'name').label() ?? null,
    departmentName: root.at('custodian', 'assignedCustodian', 'representedCustodianOrganization', 'name').label(),
    root,
  };
}

/** The observations of one data element, in whatever section they stand. */
export function observationsOf(node: Hl7Node, element: string): Hl7Node[] {
  return node.descendants('observation').filter((each) => each.at('code').attribute('code') === element);
}

/** The texts of one data element, one a line; null when there is none. */
export function textOf(node: Hl7Node, element: string): string | null {
  const texts = observationsOf(node, element)
    .map((observation) => observation.at('value').optional())
    .filter((text) => text !== null);
  return texts.length === 0 ? null : texts.join('\n');
}

function decode(encoded: string): string {
  // Some sites wrap base64 into lines.
  const compact = encoded.replace(/\s+/g, '');
  if (!BASE64.test(compact)) throw new HospitalFault('MALFORMED', 'originalText: not base64');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(compact, 'base64'));
  } catch {
    throw new HospitalFault('MALFORMED', 'originalText: not utf-8');
  }
}
