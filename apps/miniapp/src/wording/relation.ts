import type { Relation } from '@kangqiao/contracts';

/** What somebody is to the person who holds the phone. */
export const RELATION_WORDS = {
  self: '本人',
  parent: '父母',
  child: '子女',
  spouse: '配偶',
  relative: '亲属',
  other: '其他',
} as const satisfies Record<Relation, string>;
