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
} as const satisfies Record<DocumentType, string>;
