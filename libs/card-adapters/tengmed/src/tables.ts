import type { DocumentType } from '@kangqiao/domain';

/**
 * The platform's kinds of document: 居民身份证, 户口簿, 护照, 军官证, 驾驶证, 港澳通行证, 台湾通行证, 出生医学证明,
 * 外国人永久居留证, 新生儿（三个月内无证件）, 港澳台居民居住证, 其他.
 */
export const ID_TYPES = ['01', '02', '03', '04', '05', '06', '07', '08', '15', '16', '17', '99'] as const;
export type IdType = (typeof ID_TYPES)[number];

/** Every kind of document of ours has one of theirs. */
export const ID_TYPE_OF: Readonly<Record<DocumentType, IdType>> = {
  'resident-id': '01',
  passport: '03',
  'hk-macau-permit': '06',
  'taiwan-permit': '07',
  'birth-certificate': '08',
  'foreign-permanent-residence': '15',
  newborn: '16',
  'hmt-residence-permit': '17',
};

/** Null where we have no such document: a household register, an officer's or a driver's card, any other. */
export const DOCUMENT_TYPE_OF: Readonly<Record<IdType, DocumentType | null>> = {
  '01': 'resident-id',
  '02': null,
  '03': 'passport',
  '04': null,
  '05': null,
  '06': 'hk-macau-permit',
  '07': 'taiwan-permit',
  '08': 'birth-certificate',
  '15': 'foreign-permanent-residence',
  '16': 'newborn',
  '17': 'hmt-residence-permit',
  '99': null,
};

/** The platform knows no other. */
export const GENDERS = { 男: 'male', 女: 'female' } as const;
export type Gender = keyof typeof GENDERS;
