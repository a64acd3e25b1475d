import type { FaultKind } from '../faults/faults';
import type { Hospital } from '../hospital/hospital';
import type { PatientFile } from '../hospital/patient-files';
import { OID } from './codes';
import { mapTree, type XmlElement } from './xml';

/** The number of the patient whom the reply is about. */
function patientNoIn(element: XmlElement): string | null {
  const { root, extension } = element.attributes;
  if (root === OID.patient && typeof extension === 'string') return extension;
  for (const child of element.children) {
    const found = typeof child === 'string' ? null : patientNoIn(child);
    if (found !== null) return found;
  }
  for (const value of Object.values(element.attributes)) {
    const found = typeof value === 'object' ? patientNoIn(value) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Somebody else's number, document, name and phone wherever the patient's own stand. */
function ofSomebodyElse(subject: XmlElement, own: PatientFile, other: PatientFile): XmlElement {
  const swapped = new Map([
    [own.documentNumber, other.documentNumber],
    [own.name, other.name],
    [own.phone, other.phone],
  ]);
  const swap = (text: string): string => swapped.get(text) ?? text;
  return mapTree(subject, (element) => {
    const isPatientId = element.attributes['root'] === OID.patient;
    const attributes = Object.entries(element.attributes).map(([name, value]) => [
      name,
      name === 'extension' && isPatientId ? other.patientNo : typeof value === 'string' ? swap(value) : value,
    ]);
    return {
      ...element,
      attributes: Object.fromEntries(attributes) as XmlElement['attributes'],
      children: element.children.map((child) => (typeof child === 'string' ? swap(child) : child)),
    };
  });
}

function mixedUp(subject: XmlElement, hospital: Hospital): XmlElement {
  const patientNo = patientNoIn(subject);
  const own = patientNo === null ? undefined : hospital.files.find(patientNo);
  const other = own && hospital.files.anyOther(own.patientNo);
  return own && other ? ofSomebodyElse(subject, own, other) : subject;
}

/** For every coded element a value that is in no table. */
const UNHEARD_OF: Readonly<Record<string, string>> = {
  statusCode: 'unheard-of',
  administrativeGenderCode: '7',
  interpretationCode: 'ZZ',
};
const CODED_BELOW: Readonly<Record<string, string>> = {
  timeFrame: '9',
  assignedDevice: '42',
  clinicalDocument: 'C0099',
  ClinicalDocument: 'C0099',
  encompassingEncounter: '8',
};

const withCode = (element: XmlElement, code: string): XmlElement => ({
  ...element,
  attributes: { ...element.attributes, code },
});

const withUnknownCodes = (subject: XmlElement): XmlElement =>
  mapTree(subject, (element) => {
    const own = UNHEARD_OF[element.name];
    const below = CODED_BELOW[element.name];
    const children = element.children.map((child) =>
      below !== undefined && typeof child !== 'string' && child.name === 'code' ? withCode(child, below) : child,
    );
    return { ...(own === undefined ? element : withCode(element, own)), children };
  });

const isFrame = (child: XmlElement | string): boolean => typeof child !== 'string' && child.name === 'timeFrame';
const isItem = (child: XmlElement | string): boolean =>
  typeof child !== 'string' &&
  child.name === 'entry' &&
  child.children.some((below) => typeof below !== 'string' && below.name === 'organizer');

/** The first child of that kind comes twice. */
const withChildTwice = (subject: XmlElement, isRepeated: (child: XmlElement | string) => boolean): XmlElement =>
  mapTree(subject, (element) => {
    const first = element.children.find(isRepeated);
    return first === undefined ? element : { ...element, children: [...element.children, first] };
  });

/** What comes twice when an id is to come twice. */
export type Repeated = 'subject' | 'frame' | 'item';

/** The subjects of a reply with what the fault does to them; other faults are left to the transport. */
export function spoilSubjects(
  subjects: XmlElement[],
  kind: FaultKind,
  repeated: Repeated,
  hospital: Hospital,
): XmlElement[] {
  switch (kind) {
    case 'wrong-patient':
      return subjects.map((subject) => mixedUp(subject, hospital));
    case 'unknown-code':
      return subjects.map(withUnknownCodes);
    case 'duplicate-ids':
      if (repeated === 'subject') return [...subjects, ...subjects.slice(0, 1)];
      return subjects.map((subject) => withChildTwice(subject, repeated === 'frame' ? isFrame : isItem));
    default:
      return subjects;
  }
}
