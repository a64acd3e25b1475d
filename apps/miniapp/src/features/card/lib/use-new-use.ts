import { useEffect, useRef, useState } from 'react';
import type { CardUse } from '@kangqiao/contracts';
import { usesSince } from './uses';

const SHOWN_MS = 10_000;

/**
 * The use that has just happened, for a while.
 * @param from by the server's clock: what happened before is no news; null while that clock is unknown
 * @param onUse runs once for each
 */
export const useNewUse = (uses: readonly CardUse[] | undefined, from: number | null, onUse: () => void) => {
  const seen = useRef(new Set<string>());
  const [latest, setLatest] = useState<CardUse | null>(null);
  const told = useRef(onUse);
  told.current = onUse;

  useEffect(() => {
    if (!uses || from === null) return;
    const news = usesSince(uses, from).filter(({ id }) => !seen.current.has(id));
    const [newest] = news;
    if (!newest) return;
    for (const { id } of news) seen.current.add(id);
    setLatest(newest);
    told.current();
  }, [uses, from]);

  useEffect(() => {
    if (!latest) return undefined;
    const timer = setTimeout(() => setLatest(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [latest]);

  return latest;
};
