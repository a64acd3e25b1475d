import type { Relation } from '@kangqiao/contracts';
import { t } from '@/language';

/** What somebody is to the person who holds the phone. */
export const RELATION_WORDS = {
  self: t`本人`,
  parent: t`父母`,
  child: t`子女`,
  spouse: t`配偶`,
  relative: t`亲属`,
  other: t`其他`,
} as const satisfies Record<Relation, string>;
