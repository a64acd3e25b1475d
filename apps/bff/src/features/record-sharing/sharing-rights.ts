import type { LinkCapacity } from '@kangqiao/contracts';
import type { Tx } from '../../database/database';
import type { PersonFor } from '../../platform/access/patient-access';
import { AppError } from '../../platform/errors/app-error';

/** Who gives something of a person out, as they were allowed to when it was gathered. */
export interface Giver {
  accountId: string;
  personId: string;
  capacity: LinkCapacity;
  hidesSensitive: boolean;
}

/** The end of what is allowed for some time, which does not outlast the link of whoever allows it. */
export const endOfGift = (
  now: Date,
  milliseconds: number,
  { linkEndsAt }: Pick<PersonFor<'record'>, 'linkEndsAt'>,
): Date => new Date(Math.min(now.getTime() + milliseconds, linkEndsAt?.getTime() ?? Number.POSITIVE_INFINITY));

/**
 * Whether the person is there, until the transaction ends: who has them forgotten waits for us and then removes what we
 * wrote, or was faster and we write nothing.
 */
export const isThere = async (tx: Tx, personId: string): Promise<boolean> =>
  (await tx.row('SELECT id FROM person WHERE id = ? LOCK IN SHARE MODE', [personId])) !== null;

/**
 * Gathering takes a while: the right may have been taken back since. Until the transaction ends it cannot be.
 * @throws AppError PERSON_NOT_FOUND
 */
export const requireStillGiving = async (tx: Tx, giver: Giver): Promise<void> => {
  const { accountId, personId, capacity, hidesSensitive } = giver;
  // The link after the person, as whoever changes links takes them.
  const link =
    (await isThere(tx, personId)) &&
    (await tx.row(
      `SELECT id FROM family_link
        WHERE account_id = ? AND person_id = ? AND state = 'active' AND capacity = ?
          AND (capacity <> 'family' OR (scope = 'everything' AND sensitive_shown >= ?)) LOCK IN SHARE MODE`,
      [accountId, personId, capacity, hidesSensitive ? 0 : 1],
    ));
  if (!link) throw new AppError('PERSON_NOT_FOUND');
};

/** Whatever may be opened or read of a person at this moment may not be any more, and nothing of it is kept. */
export const endSharing = async (tx: Tx, personId: string, now: Date): Promise<void> => {
  await tx.change(
    `UPDATE record_share SET ended_at = ?, content_sealed = NULL
      WHERE person_id = ? AND ended_at IS NULL AND views_left > 0 AND expires_at > ? AND content_sealed IS NOT NULL`,
    [now, personId, now],
  );
  await tx.change(
    "UPDATE record_request SET state = 'ended', content_sealed = NULL WHERE person_id = ? AND state = 'allowed'",
    [personId],
  );
};
