import { useEffect, useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CardCodeList } from '@kangqiao/contracts';
import { ApiError, api, keptCodes, path, useOnline } from '@/platform';
import { backoff } from '../lib/backoff';
import { codeAt, type CodeRun, isDue, joined, runOf, trimmed, without } from '../lib/code-book';
import { endsCodes } from '../lib/ends-codes';
import { storedRun, storeRun } from '../lib/stored-run';
import { useTick } from '../lib/use-tick';
import { cardKey } from './use-card';

/** The most that may be asked for; the issuer gives as many as it gives ahead. */
const COUNT = 60;
const RETRY_MS = 2_000;
const MOST_RETRY_MS = 30_000;

export const codesKey = (personId: string) => [...cardKey(personId), 'codes'] as const;

/**
 * A person's next codes: at once those on the phone, then those of the server, which are kept on the phone. They are
 * fetched when about half is used up and there is a network. Mount it anew for another person.
 * @param active a code is to be shown and the page is in front
 */
export const useCardCodes = (personId: string, active: boolean) => {
  const client = useQueryClient();
  const queryKey = codesKey(personId);
  const [stored] = useState(() => storedRun(personId));
  const keepShown = useRef(true);
  const failures = useRef(0);
  const online = useOnline();
  useTick(active);

  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<CodeRun | null> => {
      const sentAt = Date.now();
      failures.current += 1;
      try {
        const ask = `${path`/people/${personId}/card/codes`}?count=${COUNT}`;
        const list = await api.post<CardCodeList>(ask, {}, { signal, harmless: true });
        const now = Date.now();
        const fetched = runOf(list, { sentAt, receivedAt: now });
        const before = keepShown.current
          ? (client.getQueryData<CodeRun | null>(queryKey) ?? storedRun(personId))
          : null;
        const run = trimmed(joined(fetched, before && codeAt(before, now)), now);
        storeRun(personId, run);
        failures.current = 0;
        keepShown.current = true;
        return run;
      } catch (error) {
        if (endsCodes(error)) {
          keptCodes.remove(personId);
          client.setQueryData(queryKey, null);
          void client.invalidateQueries({ queryKey: cardKey(personId), exact: true });
        }
        throw error;
      }
    },
    enabled: false,
    retry: false,
  });

  const { isFetching, error, errorUpdatedAt, refetch } = query;
  const run = query.data === undefined ? stored : query.data;
  const onlineSince = useRef(0);
  useEffect(() => {
    if (online) onlineSince.current = Date.now();
  }, [online]);

  // Runs after every drawing, which a tick makes happen each second.
  useEffect(() => {
    const now = Date.now();
    if (!active || !online || isFetching || endsCodes(error) || !isDue(run, now)) return;
    const failed = error !== null && errorUpdatedAt > onlineSince.current;
    if (failed && now < errorUpdatedAt + backoff(failures.current, RETRY_MS, MOST_RETRY_MS)) return;
    void refetch();
  });

  return {
    run,
    error,
    isFetching,
    online,
    /** Nothing reaches the server: the phone says so, or the last call found out. */
    cutOff: !online || (error instanceof ApiError && error.status === 0),
    /** Fetches another code; the shown one stays until that is there. */
    refresh: () => {
      keepShown.current = false;
      void refetch();
    },
    /** Takes the shown code away at once, since it was used or photographed, and fetches another. */
    replace: () => {
      const shown = run && codeAt(run, Date.now());
      if (run && shown) {
        const rest = without(run, shown.text);
        storeRun(personId, rest);
        client.setQueryData(queryKey, rest);
      }
      keepShown.current = false;
      if (online) void refetch();
    },
  };
};
