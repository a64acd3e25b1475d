import type {
  Approval,
  Link,
  LinkCapacity,
  LinkScope,
  LocalDate,
  ProofMethod,
  Relation,
  Sex,
} from '@kangqiao/contracts';
import { t } from '@/language';
import { RELATION_WORDS, monthDay } from '@/wording';

/** What each scope is called, and what it means beyond the one before. */
export const SCOPE_WORDS = {
  booking: { label: t`仅挂号和健康卡`, note: t`预约和取消挂号、出示健康卡，看不到报告` },
  reports: { label: t`挂号和报告`, note: t`还可以查看检查报告` },
  everything: { label: t`全部`, note: t`还可以查看健康档案` },
} as const satisfies Record<LinkScope, { label: string; note: string }>;

/** What a scope allows, as the end of "可以…". */
export const SCOPE_DEEDS = {
  booking: t`挂号、出示健康卡`,
  reports: t`挂号、出示健康卡、查看报告`,
  everything: t`挂号、出示健康卡、查看报告和健康档案`,
} as const satisfies Record<LinkScope, string>;

export const METHOD_WORDS = {
  'phone-code': t`医院预留手机验证码`,
  'phone-number': t`与医院预留手机号一致`,
  approval: t`本人在自己手机上同意`,
  face: t`本人人脸核验`,
  guardian: t`监护人证件`,
} as const satisfies Record<ProofMethod, string>;

/** What the holder is to the person, by what the person is to the holder. */
const HOLDER_WORDS: Readonly<Record<Relation, Readonly<Partial<Record<Sex, string>> & { other: string }>>> = {
  self: { other: t`本人` },
  parent: { male: t`儿子`, female: t`女儿`, other: t`子女` },
  child: { male: t`父亲`, female: t`母亲`, other: t`家长` },
  spouse: { male: t`丈夫`, female: t`妻子`, other: t`配偶` },
  relative: { other: t`亲属` },
  other: { other: t`家人` },
};

const titleOf = (relation: Relation, sex: Sex | null): string => {
  const words = HOLDER_WORDS[relation];
  return (sex && words[sex]) ?? words.other;
};

/** How the reader is spoken to: about themselves, or about the child whose guardian they are. */
export const addressOf = (viewer: LinkCapacity) =>
  viewer === 'guardian' ? ({ you: t`孩子`, your: t`孩子的` } as const) : ({ you: t`您`, your: t`您的` } as const);

/** Such as `您的女儿`, `孩子的监护人`, `您本人的另一个微信账号`. */
export const holderOf = (
  { mine, capacity, relation, holderSex }: Pick<Link, 'mine' | 'capacity' | 'relation' | 'holderSex'>,
  viewer: LinkCapacity,
) => {
  const { you, your } = addressOf(viewer);
  if (mine) return capacity === 'guardian' ? t`您，作为监护人` : t`您自己，当前账号`;
  switch (capacity) {
    case 'self':
      return t`${you}本人的${viewer === 'self' ? t`另一个` : ''}微信账号`;
    case 'guardian':
      return t`${your}监护人`;
    case 'family':
      return `${your}${titleOf(relation, holderSex).toLowerCase()}`;
  }
};

/** Until when somebody may. @param until the last day; null = it does not end by itself */
export const lastDayWords = (until: LocalDate | null, now: LocalDate): string =>
  until === null ? t`长期，可随时解除` : t`到${monthDay(until, now)}`;

/** What is asked for, whoever reads it. */
export const linkAsked = ({
  requesterNameMasked,
  personNameMasked,
  aboutMe,
}: Pick<Approval, 'requesterNameMasked' | 'personNameMasked' | 'aboutMe'>): string =>
  aboutMe ? t`${requesterNameMasked}想替您办事` : t`${requesterNameMasked}想替${personNameMasked}办事`;

/** What the requester says that the person is to them; who reads it may be neither. */
export const relationSaid = ({
  personNameMasked,
  aboutMe,
  relation,
}: Pick<Approval, 'personNameMasked' | 'aboutMe' | 'relation'>): string => {
  switch (relation) {
    case 'self':
      return aboutMe ? t`对方就是您` : t`对方就是${personNameMasked}`;
    case 'other':
      return aboutMe ? t`和您是其他关系` : t`和${personNameMasked}是其他关系`;
    default: {
      const kin = RELATION_WORDS[relation].toLowerCase();
      return aboutMe ? t`您是对方的${kin}` : t`${personNameMasked}是对方的${kin}`;
    }
  }
};

/** Whether whoever is allowed to act sees what is sensitive. */
export const sensitiveSaid = (isShown: boolean) => ({
  term: t`心理、性病、生殖等科室`,
  value: isShown ? t`对方能看到` : t`对方看不到`,
});
