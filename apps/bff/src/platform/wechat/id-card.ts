import { Blob } from 'node:buffer';
import { FormData } from 'undici';
import { type ApiAnswer, unavailable, unavailableBy } from './api-answer';
import type { IdCardAnswer, Photo, WeChatUnavailable } from './wechat.port';

/*
 * 身份证识别, developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/img-ocr/ocr/idCardOCR.html and, with the numbers of
 * its errors, /doc/service/api/openpoc/ocr/api_idcardocr. `type=photo` (a card with what lies around it, as against
 * `scan`) stands in the older page of the same call alone and is still sent by its example.
 */
const NO_CARD = 101001;
const UNDECODABLE = 101002;
/** 101003 the app has bought too few, 45009 the day's limit of the interface. */
const OUT_OF_QUOTA: readonly number[] = [101003, 45009];

const FILE_NAMES = { 'image/jpeg': 'id-card.jpg', 'image/png': 'id-card.png' } as const;

/** The picture as WeChat takes it: the file `img` of a form. */
export const idCardForm = ({ bytes, type }: Photo): FormData => {
  const form = new FormData();
  form.append('img', new Blob([bytes], { type }), FILE_NAMES[type]);
  return form;
};

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** What an answer of `cv/ocr/idcard` means. */
export const readIdCard = (answer: ApiAnswer | WeChatUnavailable): IdCardAnswer => {
  if (answer.kind === 'unavailable') return answer;
  const { errcode, fields } = answer;
  if (errcode === NO_CARD) return { kind: 'no-card' };
  if (errcode === UNDECODABLE) return { kind: 'undecodable' };
  if (OUT_OF_QUOTA.includes(errcode)) return { kind: 'out-of-quota', detail: `errcode ${errcode}` };
  if (errcode !== 0) return unavailableBy(errcode);
  if (fields.type === 'Back') return { kind: 'back' };
  if (fields.type !== 'Front') return unavailable('a card of no known side');
  return {
    kind: 'read',
    name: textOf(fields.name),
    number: textOf(fields.id),
    gender: textOf(fields.gender),
    nation: textOf(fields.nationality),
    address: textOf(fields.addr),
  };
};
