import type { Hospital } from '../hospital/hospital';
import type { PatientFile } from '../hospital/patient-files';
import { SEXES } from './fields';
import type { Reply } from './reply';
import type { XmlNode } from './xml';

type Rewrite = (tag: string, value: string, parent: XmlNode) => string;

const rewrite = (node: XmlNode, change: Rewrite): XmlNode =>
  Object.fromEntries(
    Object.entries(node).map(([tag, value]) => {
      if (typeof value === 'string') return [tag, change(tag, value, node)];
      if (Array.isArray(value)) return [tag, value.map((item) => rewrite(item, change))];
      return [tag, value && rewrite(value, change)];
    }),
  );

function patientNoIn(node: XmlNode): string | null {
  const own = node['HOSP_PATIENT_ID'];
  if (typeof own === 'string') return own;
  for (const child of Object.values(node)) {
    const found = Array.isArray(child) ? child.map(patientNoIn).find((no) => no !== null) : null;
    if (found) return found;
  }
  return null;
}

const personalTags = (file: PatientFile): Record<string, string> => ({
  HOSP_PATIENT_ID: file.patientNo,
  NAME: file.name,
  SEX: SEXES[file.sex],
  BIRTHDAY: file.birthDate,
  MOBILE: file.phone,
});

/** The same reply, filled in for somebody else. A reply about nobody stays as it is. */
export function ofWrongPatient(reply: Reply, hospital: Hospital): Reply {
  const patientNo = patientNoIn(reply.body);
  const other = patientNo === null ? undefined : hospital.files.anyOther(patientNo);
  if (!other) return reply;
  const tags = personalTags(other);
  const change: Rewrite = (tag, value, parent) => ('HOSP_PATIENT_ID' in parent ? (tags[tag] ?? value) : value);
  return { ...reply, body: rewrite(reply.body, change) };
}

/** The first element of every list comes twice. */
export function withDuplicates(reply: Reply): Reply {
  const twice = (node: XmlNode): XmlNode =>
    Object.fromEntries(
      Object.entries(node).map(([tag, value]) => {
        if (!Array.isArray(value)) return [tag, value];
        const items = value.map(twice);
        return [tag, [...items, ...items.slice(0, 1)]];
      }),
    );
  return { ...reply, body: twice(reply.body) };
}

/** For every coded element a value that no page of the interface knows. */
const UNHEARD_OF: Readonly<Record<string, string>> = {
  SEX: '7',
  TIME_FLAG: '9',
  REG_STATUS: '5',
  ORDER_STATUS: '42',
  REPORT_TYPE: '9',
  FLAG: 'Z',
  SENSITIVITY: 'Z',
  IS_CANCEL: '7',
  STATUS: '7',
};

/** A reply without any coded element becomes a refusal with an unheard-of code. */
export function withUnknownCode(reply: Reply, functionCode: string): Reply {
  let changed = false;
  const body = rewrite(reply.body, (tag, value) => {
    const strange = UNHEARD_OF[tag];
    changed ||= strange !== undefined;
    return strange ?? value;
  });
  return changed ? { ...reply, body } : unknownRefusal(functionCode);
}

export const unknownRefusal = (functionCode: string): Reply => ({
  code: `${functionCode}99`,
  message: '未定义的错误',
  body: {},
});

/** What an older system says when its database is away: HTTP 200, and words for no resident's eyes. */
export const systemError = (): Reply => ({ code: '99', message: '系统异常:ORA-12541: TNS:no listener', body: {} });
