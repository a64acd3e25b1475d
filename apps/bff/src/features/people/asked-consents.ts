import { CONSENT_PURPOSES, type ConsentPurpose, type FieldProblem, type GiveConsent } from '@kangqiao/contracts';
import { CONSENT_VERSIONS } from '../../platform/consents/consent-texts';

/** What is agreed to once control is proved: purposes and the versions of the texts that were shown. */
export type AskedConsents = readonly Readonly<GiveConsent>[];

export type AskedConsentsResult = { ok: true; consents: AskedConsents } | { ok: false; problem: FieldProblem };

const refuse = (message: string): AskedConsentsResult => ({ ok: false, problem: { field: 'consents', message } });

/** Each purpose once, in the words that count now, and among them the one without which nothing can be done. */
export const askedConsents = (given: readonly GiveConsent[] = []): AskedConsentsResult => {
  if (given.some(({ purpose, version }) => version !== CONSENT_VERSIONS[purpose])) {
    return refuse('同意事项的内容已更新，请重新阅读并确认');
  }
  const purposes = new Set(given.map(({ purpose }) => purpose));
  if (!purposes.has('identity')) return refuse('请先同意使用身份信息');
  return { ok: true, consents: [...purposes].map((purpose) => ({ purpose, version: CONSENT_VERSIONS[purpose] })) };
};

/** As kept with a link that awaits proof, such as `identity:1,reports:1`. */
export const keptConsents = (consents: AskedConsents): string =>
  consents.map(({ purpose, version }) => `${purpose}:${version}`).join(',');

/** What `keptConsents` kept; null = nothing was asked. */
export const consentsKept = (kept: string | null): GiveConsent[] =>
  (kept ?? '').split(',').flatMap((one) => {
    const [text, version] = one.split(':');
    const purpose = CONSENT_PURPOSES.find((known): known is ConsentPurpose => known === text);
    return purpose === undefined ? [] : [{ purpose, version: Number(version) }];
  });
