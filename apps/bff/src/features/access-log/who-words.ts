import type { AuditAction, AuditOutcome, LinkCapacity, Relation } from '@kangqiao/contracts';
import { maskName, type Sex } from '@kangqiao/domain';
import type { Address } from './access-words';

/** The person that an account belongs to. */
export interface Holder {
  name: string;
  sex: Sex;
}

/** Who did it, with the names that it takes to say so. */
export type Doer =
  | { kind: 'recipient' | 'system' }
  | { kind: 'hospital' | 'terminal'; hospitalName: string | null }
  | {
      kind: 'account';
      /** It is the account that reads the log. */
      isReader: boolean;
      /** The account had proved by then, or has by now, that it may act for the person. */
      isProven: boolean;
      /** What the person was to the account. */
      relation: Relation | null;
      capacity: LinkCapacity | null;
      holder: Holder | null;
    };

type Kin = Readonly<Partial<Record<Sex, string>> & { other: string }>;

/** What the account's holder is to the person, by what the person is to the account. */
const KIN: Readonly<Record<Relation, Kin>> = {
  self: { other: '家人' },
  parent: { male: '儿子', female: '女儿', other: '子女' },
  child: { male: '父亲', female: '母亲', other: '家长' },
  spouse: { male: '丈夫', female: '妻子', other: '配偶' },
  relative: { other: '亲属' },
  other: { other: '家人' },
};

const STRANGER = '一位未获授权的用户';

const titleOf = (relation: Relation, holder: Holder | null): string => {
  const kin = KIN[relation];
  return (holder && kin[holder.sex]) ?? kin.other;
};

const named = (title: string, holder: Holder | null): string => (holder ? `${title} ${maskName(holder.name)}` : title);

/** Such as `您本人`, `您的女儿 王*红`, `孩子的监护人 王*红`, `康桥市第一人民医院窗口`. Tells nothing of strangers. */
export const whoDidIt = (doer: Doer, { you, your }: Address): string => {
  switch (doer.kind) {
    case 'system':
      return '系统';
    case 'recipient':
      return '收到链接的人';
    case 'hospital':
      return doer.hospitalName ?? '医院';
    case 'terminal':
      return `${doer.hospitalName ?? '医院'}窗口`;
    case 'account': {
      const { isReader, isProven, relation, capacity, holder } = doer;
      if (isReader) return '您本人';
      if (!isProven || relation === null) return STRANGER;
      if (capacity === 'self') return `${you}本人`;
      return named(`${your}${capacity === 'guardian' ? '监护人' : titleOf(relation, holder)}`, holder);
    }
  }
};

/** What an account may do for a person before it proved anything: that it did so proves nothing. */
const BEFORE_PROOF: ReadonlySet<AuditAction> = new Set<AuditAction>([
  'person.add',
  'person.view',
  'person.remove',
  'proof.start',
  'proof.confirm',
  'approval.decide',
  'help.claim',
]);

/** Whether having done this shows that control was proved: people are named to each other only then. */
export const showsProof = (action: AuditAction, outcome: AuditOutcome): boolean =>
  outcome === 'done' && !BEFORE_PROOF.has(action);
