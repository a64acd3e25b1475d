import type { DocumentType } from '@kangqiao/contracts';

export { RELATION_WORDS } from '@/wording';

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
