import type { KeptAfterErasure } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { AUDIT_TABLE, PERSONAL_TABLES } from './personal-tables';

const monthsLater = (now: Date, months: number): Date => {
  const later = new Date(now);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later;
};

/** How long the access log is kept at least. */
const AUDIT_MONTHS = 36;

/** What is left after an erasure, why, and until when. */
export const keptAfterErasure = (now: Date): KeptAfterErasure[] => {
  const until = (months: number) => `至 ${localDateOf(monthsLater(now, months))}`;
  const kept = PERSONAL_TABLES.flatMap(({ title, onErasure }) =>
    onErasure === 'remove' ? [] : [{ what: title, why: onErasure.because, until: until(onErasure.months) }],
  );
  return [...kept, { what: AUDIT_TABLE.title, why: AUDIT_TABLE.because, until: until(AUDIT_MONTHS) }];
};

/** What an erasure takes away. */
export const removedByErasure = (): string[] =>
  PERSONAL_TABLES.flatMap(({ title, columns, onErasure }) =>
    onErasure === 'remove' && Object.keys(columns).length > 0 ? [title] : [],
  );
