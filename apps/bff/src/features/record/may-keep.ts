import type { Tx } from '../../database/database';
import { CONSENT_VERSIONS } from '../../platform/consents/consent-texts';

/**
 * Whether copies may be kept at this moment, until the transaction ends: who has the person forgotten, or takes the consent
 * back, waits for us and then removes what we wrote, or was faster and we write nothing.
 */
export const mayKeep = async (tx: Tx, personId: string): Promise<boolean> => {
  const row = await tx.row(
    `SELECT p.id FROM person p JOIN consent_current c ON c.person_id = p.id
      WHERE p.id = ? AND c.purpose = 'archive' AND c.given = 1 AND c.version = ? LOCK IN SHARE MODE`,
    [personId, CONSENT_VERSIONS.archive],
  );
  return row !== null;
};
