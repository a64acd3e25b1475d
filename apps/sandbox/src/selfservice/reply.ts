import type { XmlNode } from './xml';

/** What a function answers: a document, or a code with the hospital's words. */
export interface Reply {
  code: string;
  message: string;
  body: XmlNode;
}

export const ok = (body: XmlNode): Reply => ({ code: '0', message: '交易成功', body });

export const refused = (code: string, message: string): Reply => ({ code, message, body: {} });

/** Code 12. */
export const nothingFound = (): Reply => refused('12', '未查询到相关数据');

/** Code 13: words meant for the resident. */
export const tellResident = (message: string): Reply => refused('13', message);
