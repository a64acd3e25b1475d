import { useState } from 'react';
import type { Schedule, Session } from '@kangqiao/contracts';
import { NOTHING_SEEN, remembering, steady } from './changes';

/** A schedule that is asked for again and again without jumping: the order stays, and what changed is known. */
export const useSteady = (schedule: Schedule | undefined) => {
  const [memory, setMemory] = useState(NOTHING_SEEN);
  // An answer without a list is told of where it is shown.
  const isNew = schedule?.items !== undefined && schedule !== memory.last;
  const known = isNew ? remembering(memory, schedule) : memory;
  if (isNew) setMemory(known);
  return {
    inPlace: (sessions: readonly Session[]): Session[] => steady(sessions, known),
    changeOf: (session: Session): string | undefined => known.changes.get(session.id),
  };
};
