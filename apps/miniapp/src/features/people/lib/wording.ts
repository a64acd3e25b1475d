import type { DocumentType, Relation } from '@kangqiao/contracts';

export const RELATION_WORDS = {
  self: '本人',
  parent: '父母',
  child: '子女',
  spouse: '配偶',
  relative: '亲属',
  other: '其他',
} as const satisfies Record<Relation, string>;

export const DOCUMENT_WORDS = {
  'resident-id': '居民身份证',
  'hmt-residence-permit': '港澳台居民居住证',
  'foreign-permanent-residence': '外国人永久居留身份证',
  'hk-macau-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  passport: '护照',
  'birth-certificate': '出生医学证明',
  newborn: '新生儿（暂无证件）',
} as const satisfies Record<DocumentType, string>;
