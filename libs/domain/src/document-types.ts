/**
 * What names a person to a hospital. 居民身份证, 港澳台居民居住证, 外国人永久居留身份证, 港澳居民来往内地通行证,
 * 台湾居民来往大陆通行证, 护照, 出生医学证明, and `newborn`: a child of at most three months without any document, named
 * by the guardian's document, the day and the order of birth.
 */
export const DOCUMENT_TYPES = [
  'resident-id',
  'hmt-residence-permit',
  'foreign-permanent-residence',
  'hk-macau-permit',
  'taiwan-permit',
  'passport',
  'birth-certificate',
  'newborn',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What residents call them. */
export const DOCUMENT_NAMES: Readonly<Record<DocumentType, string>> = {
  'resident-id': '居民身份证',
  'hmt-residence-permit': '港澳台居民居住证',
  'foreign-permanent-residence': '外国人永久居留身份证',
  'hk-macau-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  passport: '护照',
  'birth-certificate': '出生医学证明',
  newborn: '新生儿（暂无证件）',
};

export interface IdentityDocument {
  type: DocumentType;
  /** In its one form: letters in upper case, no spaces. */
  number: string;
}

export type IdentityDocumentResult =
  | {
      ok: true;
      document: IdentityDocument;
      /** `YYYY-MM-DD`; null where the number does not say it. */
      birthDate: string | null;
      /** Null where the number does not say it. */
      sex: 'male' | 'female' | null;
    }
  /** Simplified Chinese, fit for a resident. */
  | { ok: false; problem: string };

export const refuseDocument = (problem: string): IdentityDocumentResult => ({ ok: false, problem });
