import type { NotificationKind, NotificationSettings } from '@kangqiao/contracts';
import type { Subscribable } from '@/platform';

/** What somebody will want to hear of, by what they do; at most as many as WeChat asks about at once. */
const OCCASIONS = {
  booking: ['visit-stopped', 'visit-changed', 'visit-reminder'],
  waitlist: ['waitlist', 'visit-stopped', 'visit-reminder'],
  release: ['release'],
  reports: ['report-ready'],
} as const satisfies Record<string, readonly NotificationKind[]>;

export type Occasion = keyof typeof OCCASIONS;

/** What WeChat is to be asked about: what can be sent through it and is not switched off. */
export const subscribablesOf = (
  { switches }: NotificationSettings,
  kinds: readonly NotificationKind[],
): Subscribable[] =>
  kinds.flatMap((kind) => {
    const found = switches.find((one) => one.kind === kind);
    return found?.on && found.templateId !== null ? [{ templateId: found.templateId, title: found.title }] : [];
  });

/** The same for an occasion. */
export const subscribablesFor = (settings: NotificationSettings, occasion: Occasion): Subscribable[] =>
  subscribablesOf(settings, OCCASIONS[occasion]);
