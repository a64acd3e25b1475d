import type { IconName } from '@/components';
import type { LinkCapacity, ProofMethod } from '@kangqiao/contracts';
import { t } from '@/language';

/** What each way is called, and what it needs. */
export const WAY_WORDS = {
  'phone-number': { icon: 'phone', title: t`微信手机号一键核验`, note: t`微信和医院留的是同一个手机号` },
  'phone-code': { icon: 'message', title: t`短信验证码`, note: t`发到就诊人在医院预留的手机` },
  approval: { icon: 'people', title: t`本人在自己手机上同意`, note: t`对方在自己的康桥里点一下同意` },
  face: { icon: 'person', title: t`人脸核验`, note: t`由就诊人本人对着手机完成` },
  guardian: { icon: 'shield', title: t`用我的证件办理`, note: t`新生儿随您本人的证件登记` },
} as const satisfies Record<ProofMethod, { icon: IconName; title: string; note: string }>;

/** One's own number is in one's own WeChat; a relative's phone rings at the relative's. */
const IN_ORDER: Readonly<Record<'own' | 'others', readonly ProofMethod[]>> = {
  own: ['guardian', 'phone-number', 'phone-code', 'face', 'approval'],
  others: ['guardian', 'phone-code', 'approval', 'face', 'phone-number'],
};

/** The ways that the server offers, the one that most succeed with first; what this phone cannot do comes last. */
export const waysInOrder = (
  offered: readonly ProofMethod[],
  capacity: LinkCapacity,
  can: { verifyFace: boolean },
): readonly ProofMethod[] => {
  const ways = IN_ORDER[capacity === 'self' ? 'own' : 'others'].filter((method) => offered.includes(method));
  const isAble = (method: ProofMethod) => method !== 'face' || can.verifyFace;
  return [...ways.filter(isAble), ...ways.filter((method) => !isAble(method))];
};
