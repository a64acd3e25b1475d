import { day, type Members, membersOf, oneOf, text, textOrNone } from './input';
import { PlatformProblem } from './problems';

export const GENDERS = ['男', '女'] as const;
/** 02 户口簿, 04 军官证 and 05 驾驶证 are known, and no cards are made for 99 其他. */
export const ID_TYPES = ['01', '02', '03', '04', '05', '06', '07', '08', '15', '16', '17', '99'] as const;

/** Who wants a card. */
export interface Applicant {
  name: string;
  gender: (typeof GENDERS)[number];
  nation: string;
  birthday: string;
  idType: (typeof ID_TYPES)[number];
  idNumber: string;
  phone1: string;
  address: string | null;
  patid: string | null;
  childInfo: Members | null;
}

export function readApplicant(from: Members): Applicant {
  const nation = text(from, 'nation');
  const known = nation.endsWith('族') || nation === '其他' || nation === '外国血统中国籍人士';
  if (!known) throw new PlatformProblem('wrongField', 'nation is wrong');
  const idType = oneOf(ID_TYPES, from, 'idType');
  if (idType === '99') throw new PlatformProblem('documentUnsupported', '不支持该证件类型');
  return {
    name: text(from, 'name'),
    gender: oneOf(GENDERS, from, 'gender'),
    nation,
    birthday: day(from, 'birthday'),
    idType,
    idNumber: text(from, 'idNumber', 64),
    phone1: text(from, 'phone1', 32),
    address: textOrNone(from, 'address'),
    patid: textOrNone(from, 'patid', 64),
    childInfo: (from['childInfo'] ?? null) === null ? null : membersOf(from['childInfo'], 'childInfo'),
  };
}
