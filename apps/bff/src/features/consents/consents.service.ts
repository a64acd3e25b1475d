import {
  CONSENT_PURPOSES,
  type Consent,
  type ConsentCapacity,
  type ConsentList,
  type ConsentPurpose,
  type ConsentTextList,
  type PrivacyNotice,
  type PutConsent,
} from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { CONSENT_TEXTS } from '../../platform/consents/consent-texts';
import { removeCopies } from '../own-data/remove-rows';
import { ConsentLedger } from './consent-ledger';
import { ConsentPurposeUnknown, ConsentTextOutdated } from './consents.errors';
import { PRIVACY_NOTICE } from './privacy-notice';

interface Row {
  purpose: ConsentPurpose;
  version: number;
  given: number;
  capacity: ConsentCapacity;
  at: Date;
}

const textOf = (purpose: ConsentPurpose) => ({ purpose, ...CONSENT_TEXTS[purpose] });

/** An answer to an older text is shown as not given: it no longer counts. */
const toConsent = (purpose: ConsentPurpose, row: Row | undefined): Consent => {
  const given = row !== undefined && row.given === 1 && row.version === CONSENT_TEXTS[purpose].version;
  return {
    ...textOf(purpose),
    given,
    at: row ? isoWithOffset(row.at) : null,
    by: row?.capacity ?? null,
    actions: { give: !given, withdraw: given },
  };
};

const isPurpose = (text: string): text is ConsentPurpose => (CONSENT_PURPOSES as readonly string[]).includes(text);

/** What a person agrees to, and what not any longer. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly ledger: ConsentLedger,
    private readonly database: Database,
  ) {}

  notice(): PrivacyNotice {
    return PRIVACY_NOTICE;
  }

  texts(): ConsentTextList {
    return { items: CONSENT_PURPOSES.map(textOf) };
  }

  async list(resident: SignedInResident, personId: string): Promise<ConsentList> {
    const { id } = await this.access.require(resident, personId, 'manage');
    const rows = await this.database.rows<Row>(
      'SELECT purpose, version, given, capacity, at FROM consent_current WHERE person_id = ?',
      [id],
    );
    return {
      items: CONSENT_PURPOSES.map((purpose) =>
        toConsent(
          purpose,
          rows.find((row) => row.purpose === purpose),
        ),
      ),
    };
  }

  /** A withdrawal needs no version: one may always take back what one gave in older words. */
  async put(
    resident: SignedInResident,
    personId: string,
    purpose: string,
    { given, version }: PutConsent,
  ): Promise<ConsentList> {
    const { id, capacity } = await this.access.require(resident, personId, 'manage');
    if (!isPurpose(purpose)) throw new ConsentPurposeUnknown();
    if (given && version !== CONSENT_TEXTS[purpose].version) throw new ConsentTextOutdated();
    resident.subject.title = CONSENT_TEXTS[purpose].title;
    await this.database.transaction(async (tx) => {
      await this.ledger.answer(tx, [
        {
          personId: id,
          purpose,
          version: CONSENT_TEXTS[purpose].version,
          given,
          capacity: capacity === 'guardian' ? 'guardian' : 'self',
          accountId: resident.accountId,
          evidence: null,
        },
      ]);
      if (purpose === 'archive' && !given) await removeCopies(tx, id);
    });
    return this.list(resident, id);
  }
}
