import type { CardCodeList, PrintedCardCode } from '@kangqiao/contracts';
import { CardAuthorityPort, type HeldCard } from '@kangqiao/card-port';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { type ActivePerson, PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { CardNotFound, CardOperationMissing, CardPending, CardRevoked } from './card.errors';
import { holderOf } from './card-holder';
import { CardStore } from './card.store';
import { asked } from './issuer-answer';

const PRINTED_NOTICE =
  '此码不会自动失效，任何人拍照都能复制，请只在需要纸质凭证时打印并妥善保管。出示时医院还需核对持卡人本人的证件；挂失后此码立即作废。';

/** Gives out what a phone draws. The issuer decides how many codes there are ahead, and how long each counts. */
@Injectable()
export class CardCodesService {
  constructor(
    private readonly access: PatientAccess,
    private readonly authority: CardAuthorityPort,
    private readonly store: CardStore,
    private readonly clock: Clock,
  ) {}

  async codes(resident: SignedInResident, personId: string, count: number): Promise<CardCodeList> {
    const person = await this.access.require(resident, personId, 'card');
    const card = await this.#held(person);
    const wanted = Math.min(count, this.authority.capabilities.codesAhead);
    const codes = await asked(() => this.authority.codes(card, wanted));
    return {
      items: codes.map(({ text, kind, startsAt, expiresAt, refreshAt }) => ({
        text,
        kind,
        startsAt: isoWithOffset(startsAt),
        expiresAt: isoWithOffset(expiresAt),
        refreshAt: isoWithOffset(refreshAt),
      })),
      now: isoWithOffset(this.clock.now()),
    };
  }

  /** For the holder and the guardian of a child alone: it counts for as long as the card does. */
  async printed(resident: SignedInResident, personId: string): Promise<PrintedCardCode> {
    const person = await this.access.require(resident, personId, 'manage');
    if (!this.authority.capabilities.staticCodes) throw new CardOperationMissing('static-code');
    const card = await this.#held(person);
    const { text, issuedAt } = await asked(() => this.authority.staticCode(card));
    return { text, issuedAt: isoWithOffset(issuedAt), notice: PRINTED_NOTICE };
  }

  async #held(person: ActivePerson): Promise<HeldCard> {
    const row = await this.store.find(person.id);
    switch (row?.state) {
      case undefined:
      case 'refused':
        throw new CardNotFound(row?.refusal ?? null);
      case 'pending':
        throw new CardPending();
      case 'revoked':
        throw new CardRevoked();
      case 'active':
        if (row.cardNumber === null) throw new Error('an active card without a number');
        return { cardNumber: row.cardNumber, holder: holderOf(person) };
    }
  }
}
