import type { DocumentType, LinkScope, Person } from '@kangqiao/contracts';
import { t } from '@/language';

export { RELATION_WORDS } from '@/wording';

/** What a number of each kind looks like, where nothing is typed yet; a newborn has none. */
export const NUMBER_EXAMPLES = {
  'resident-id': t`18 位居民身份证号码`,
  'hmt-residence-permit': t`18 位居住证号码`,
  'foreign-permanent-residence': t`18 位，旧版为 3 位字母加 12 位数字`,
  'hk-macau-permit': t`字母 H 或 M 加 8 位数字`,
  'taiwan-permit': t`8 位数字`,
  passport: t`护照号码，如 E12345678`,
  'birth-certificate': t`1 位字母加 9 位数字`,
} as const satisfies Record<Exclude<DocumentType, 'newborn'>, string>;

export const SEX_WORDS = { male: t`男`, female: t`女` } as const;

const SCOPE_TAGS = {
  booking: t`仅可挂号`,
  reports: t`可挂号、看报告`,
  everything: t`可办全部事项`,
} as const satisfies Record<LinkScope, string>;

/** As whom one acts for a person, and how far: `您是监护人`, `仅可挂号`; nothing is to be said of oneself. */
export const standingOf = ({ capacity, scope }: Pick<Person, 'capacity' | 'scope'>): string | null => {
  switch (capacity) {
    case 'self':
      return null;
    case 'guardian':
      return t`您是监护人`;
    case 'family':
      return SCOPE_TAGS[scope];
  }
};
