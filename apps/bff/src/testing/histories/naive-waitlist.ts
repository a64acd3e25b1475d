import type { Tx } from '../../database/database';
import { FreedNumbers } from '../../features/waitlist/freed-numbers';
import { Lines } from '../../features/waitlist/lines';

// How a waitlist must not be kept. Here to show that the histories notice.

/** Lets a number go, and looks for who waits when it comes round to it. */
export class CarelessNumbers extends FreedNumbers {
  override async takeOver(tx: Tx, { id }: { id: string }): Promise<void> {
    await tx.change('DELETE FROM number_claim WHERE appointment_id = ?', [id]);
  }
}

/** Lets passers-by take what others wait for. */
export class CarelessLines extends Lines {
  override async isWaiting(): Promise<boolean> {
    return false;
  }
}
