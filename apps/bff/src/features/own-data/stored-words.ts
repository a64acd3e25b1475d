import type { Say } from '@kangqiao/language';

/** Plain words for codes that stand in several tables. */

export const RELATIONS = {
  self: '本人',
  parent: '父母',
  child: '子女',
  spouse: '配偶',
  relative: '亲属',
  other: '其他',
};
export const CAPACITIES = { self: '本人', guardian: '监护人', family: '家人', proof: '本人（通过身份核验）' };
export const SCOPES = { booking: '仅挂号和健康卡', reports: '挂号和报告', everything: '全部' };
export const METHODS = {
  'phone-code': '短信验证码',
  'phone-number': '微信手机号',
  approval: '本人同意',
  face: '人脸核验',
  guardian: '监护人证件',
};
export const YES_NO = { '0': '否', '1': '是' };

/** Ours where it is known, as when a place in line ended; what a hospital wrote stays. */
export const saySentence = (stored: string, t: Say): string => t.sentence(stored);
