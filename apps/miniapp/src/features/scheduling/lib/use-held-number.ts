import { useEffect, useRef, useState } from 'react';
import type { Hold, HoldNumber } from '@kangqiao/contracts';
import { ApiError, isSameWish, newIdempotencyKey } from '@/platform';
import { useCreateHold, usePendingHold, useReleaseHold } from '../api/use-hold';
import { inTurn } from './in-turn';

export type HeldNumber = { kind: 'asking' } | { kind: 'held'; hold: Hold } | { kind: 'failed'; error: ApiError };

export interface NumberKeeper {
  number: HeldNumber;
  /** Ask for the number again. */
  retry: () => void;
  /** It was booked: leaving the page must not give it back. */
  keep: (holdId: string) => void;
}

/** What is known now of a number whose hold the hospital had not confirmed at first. */
const latest = (number: HeldNumber, hold: Hold | undefined, error: Error | null): HeldNumber => {
  if (number.kind !== 'held') return number;
  if (error instanceof ApiError && !isSameWish(error)) return { kind: 'failed', error };
  return hold?.id === number.hold.id ? { kind: 'held', hold } : number;
};

/**
 * Holds the chosen number for as long as its page is shown. Another choice (another person) gives the first
 * back before it asks anew; leaving the page gives it back. Nothing is asked for while the choice is incomplete.
 */
export const useHeldNumber = (choice: HoldNumber): NumberKeeper => {
  const { mutateAsync: create } = useCreateHold();
  const { mutateAsync: release } = useReleaseHold();
  const [number, setNumber] = useState<HeldNumber>({ kind: 'asking' });
  const [round, setRound] = useState(0);
  const lastKey = useRef<string>();
  const sameWish = useRef(false);
  const kept = useRef<string>();
  const { personId, hospitalId, sessionId, numberId } = choice;
  // What shows whose turn it is may be renewed while the same number is asked for.
  const pass = useRef(choice.pass);
  pass.current = choice.pass;

  useEffect(() => {
    if (!personId || !hospitalId || !sessionId || !numberId) return undefined;
    let left = false;
    let mine: Hold | undefined;
    setNumber({ kind: 'asking' });
    const idempotencyKey = (sameWish.current ? lastKey.current : undefined) ?? newIdempotencyKey();
    lastKey.current = idempotencyKey;
    sameWish.current = false;
    void inTurn(async () => {
      if (left) return;
      try {
        mine = await create({ personId, hospitalId, sessionId, numberId, pass: pass.current, idempotencyKey });
        if (!left) setNumber({ kind: 'held', hold: mine });
      } catch (error) {
        if (!left) setNumber({ kind: 'failed', error: error as ApiError });
      }
    });
    return () => {
      left = true;
      void inTurn(async () => {
        // Best effort: a number that cannot be given back now returns by itself when its time is up.
        if (mine && mine.id !== kept.current) await release(mine.id).catch(() => undefined);
      });
    };
  }, [round, create, release, personId, hospitalId, sessionId, numberId]);

  const pending = usePendingHold(number.kind === 'held' && number.hold.state === 'holding' ? number.hold.id : '');

  return {
    number: latest(number, pending.data, pending.error),
    retry: () => {
      sameWish.current = number.kind === 'failed' && isSameWish(number.error);
      setRound((previous) => previous + 1);
    },
    keep: (holdId) => {
      kept.current = holdId;
    },
  };
};
