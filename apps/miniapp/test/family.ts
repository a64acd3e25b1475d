import type { Approval, ConsentText, Link } from '@kangqiao/contracts';

export const LATER = new Date(Date.now() + 600_000).toISOString();

/** The daughter of the person, by the person's own approval. */
export const daughter: Link = {
  id: 'l1',
  mine: false,
  holderNameMasked: '王*红',
  holderSex: 'female',
  holderPhoneMasked: '138****0002',
  relation: 'parent',
  capacity: 'family',
  scope: 'reports',
  sensitiveShown: false,
  method: 'approval',
  since: '2025-03-01T09:00:00+08:00',
  expiresAt: '2025-12-01T00:00:00+08:00',
  actions: { change: true, revoke: true },
};
/** The person's own link. */
export const mine: Link = {
  ...daughter,
  id: 'l0',
  holderNameMasked: '李*英',
  holderPhoneMasked: null,
  mine: true,
  relation: 'self',
  capacity: 'self',
  scope: 'everything',
  method: 'phone-code',
  expiresAt: null,
  actions: { change: false, revoke: false },
};
/** The daughter asks to act for her mother. */
export const request: Approval = {
  id: 'a1',
  kind: 'link',
  requesterNameMasked: '王*红',
  requesterPhoneMasked: '138****0002',
  relation: 'parent',
  personNameMasked: '李*英',
  aboutMe: false,
  documentNumberMasked: null,
  scope: 'reports',
  askedAt: '2026-11-22T09:00:00+08:00',
  expiresAt: LATER,
};
export const aConsentText = (purpose: ConsentText['purpose'], required: boolean): ConsentText => ({
  purpose,
  version: 3,
  title: `标题 ${purpose}`,
  text: `内容 ${purpose}`,
  required,
});
