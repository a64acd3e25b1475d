import { useOnTop } from '@/platform';
import { useCardCodes } from '../api/use-card-codes';

/** Shows nothing: has codes on the phone before the card is opened, so that it opens at once, in a basement too. */
export function CodesReady({ personId }: { personId: string }) {
  useCardCodes(personId, useOnTop());
  return null;
}
