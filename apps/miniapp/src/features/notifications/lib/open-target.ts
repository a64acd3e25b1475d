import type { NotificationTarget } from '@kangqiao/contracts';
import { open, setCurrentPersonId } from '@/platform';

type Opener = (id: string | null) => (() => void) | null;

/** A server of another version may name what is not among them. */
const OPENERS: Readonly<Partial<Record<NotificationTarget['kind'], Opener>>> = {
  appointment: (id) => (id === null ? open.appointments : () => open.appointment({ appointmentId: id })),
  report: (id) => (id === null ? open.reports : () => open.report({ reportId: id })),
  record: () => open.record,
  measurements: (id) => () => open.measurements(id === null ? {} : { type: id }),
  corrections: () => open.corrections,
  waitlist: (id) => (id === null ? open.appointments : () => open.waitlistEntry({ waitlistId: id })),
  release: (id) => (id === null ? null : () => open.waitingRoom({ releaseId: id })),
  share: (id) => (id === null ? open.sharing : () => open.share({ shareId: id })),
} satisfies Record<NotificationTarget['kind'], Opener>;

/** What a tap on a notification does; null where there is nothing beyond its own words. */
export const targetOf = (target: NotificationTarget | null): (() => void) | null => {
  const go = target && OPENERS[target.kind]?.(target.id);
  if (!go) return null;
  return () => {
    // Pages show whoever is acted for: that is whom the notification is about.
    if (target?.personId) setCurrentPersonId(target.personId);
    go();
  };
};
