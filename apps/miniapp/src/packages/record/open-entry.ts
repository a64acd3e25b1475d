import type { TimelineEntry } from '@kangqiao/contracts';
import { open } from '@/platform';

/** Opens an entry of the record on the page of its kind. */
export const openEntry = ({ id, type }: Pick<TimelineEntry, 'id' | 'type'>): void => {
  if (type === 'visit') return open.visit({ entryId: id });
  if (type === 'document') return open.recordDocument({ entryId: id });
  return open.recordEntry({ about: type, entryId: id });
};
