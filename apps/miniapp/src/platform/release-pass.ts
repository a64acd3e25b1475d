import type { Instant } from '@kangqiao/contracts';
import { clock } from './clock';
import { session } from './session';

interface KeptPass {
  text: string;
  expiresAt: Instant;
}

/** Passes of this session, by person and hospital: the server tells them again whenever it is asked. */
const kept = new Map<string, KeptPass>();
const keyOf = (personId: string, hospitalId: string) => `${personId} ${hospitalId}`;

session.onEnd(() => kept.clear());

/** It is this person's turn at a hospital that releases numbers. */
export const keepPass = (personId: string, hospitalId: string, pass: KeptPass): void =>
  void kept.set(keyOf(personId, hospitalId), pass);

/** What shows, with a number that is asked for, that it is this person's turn; undefined where there is no turn. */
export const passOf = (personId: string, hospitalId: string): string | undefined => {
  const pass = kept.get(keyOf(personId, hospitalId));
  return pass && Date.parse(pass.expiresAt) > clock.now() ? pass.text : undefined;
};
