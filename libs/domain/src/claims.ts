import { isBirthDate } from './dates';
import { agreesWithBirthDate, type IdentityDocumentResult } from './identity-document';
import { isNewbornOn } from './newborn';

/** A document whose number could be read. */
export type DocumentRead = Extract<IdentityDocumentResult, { ok: true }>;

/**
 * What is wrong with a birth date told beside a document, fit for a resident; null = nothing. It has to be told exactly
 * where the number does not say it.
 * @param told `YYYY-MM-DD`
 * @param today the local day
 */
export const birthDateProblem = (
  { document, birthDate }: DocumentRead,
  told: string | undefined,
  today: string,
): string | null => {
  if (told === undefined) return birthDate === null ? '请选择出生日期' : null;
  if (!isBirthDate(told, today)) return '出生日期不正确，请核对后重新选择';
  if (!agreesWithBirthDate(document, told)) return '出生日期与证件号码不一致，请核对后重新选择';
  if (document.type === 'newborn' && !isNewbornOn(told, today)) {
    return '出生已超过 3 个月，请使用出生医学证明或居民身份证添加';
  }
  return null;
};

/** The same for the sex. */
export const sexProblem = ({ sex }: DocumentRead, told: 'male' | 'female' | undefined): string | null => {
  if (told === undefined) return sex === null ? '请选择性别' : null;
  return sex === null || sex === told ? null : '性别与证件号码不一致，请核对后重新选择';
};
