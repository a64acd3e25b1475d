import { useRef } from 'react';
import type { Hold } from '@kangqiao/contracts';
import { useBook } from '@/features/appointments';
import { newIdempotencyKey, open } from '@/platform';

export interface Booking {
  /** It was asked for: the number may be ours at the hospital by now, whatever the clock says. */
  sent: boolean;
  sending: boolean;
  /** Why this hold could not be booked; null while nothing went wrong. */
  error: Error | null;
  send: () => void;
}

/** Books what is held. Asking again for the same hold is the same wish; another hold is another. */
export const useBooking = (hold: Hold | undefined, keep: (holdId: string) => void): Booking => {
  const book = useBook();
  const wish = useRef({ holdId: '', idempotencyKey: '' });
  const sent = hold !== undefined && book.variables?.holdId === hold.id;
  return {
    sent,
    sending: sent && book.isPending,
    error: sent ? book.error : null,
    send: () => {
      if (!hold) return;
      keep(hold.id);
      if (wish.current.holdId !== hold.id) wish.current = { holdId: hold.id, idempotencyKey: newIdempotencyKey() };
      book.mutate(wish.current, { onSuccess: ({ id }) => open.bookingResult({ appointmentId: id }) });
    },
  };
};
