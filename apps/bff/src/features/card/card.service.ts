import type { ApplyForCard, Card, CardIssuer } from '@kangqiao/contracts';
import { CardAuthorityPort, CardAuthorityUnavailable } from '@kangqiao/card-port';
import { Injectable } from '@nestjs/common';
import { CardIssuing } from '../../cards/card-issuing';
import { decide } from '../../platform/access/decide';
import { type ActivePerson, PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { CardApplications } from './card-applications';
import {
  applicationRefused,
  CardDocumentUnsupported,
  CardNeedsGuardian,
  CardNotFound,
  CardOperationMissing,
  CardPending,
} from './card.errors';
import { holderOf } from './card-holder';
import { actionsOf, toCard } from './card.mapper';
import type { CardRow } from './card-row';
import { CardStore } from './card.store';
import { asked } from './issuer-answer';

/** Whoever looks at a pending card asks the issuer again, but not more often than this. */
const ASK_AGAIN_MS = 5_000;

/** Applies for cards, shows and ends them. */
@Injectable()
export class CardService {
  constructor(
    private readonly access: PatientAccess,
    private readonly authority: CardAuthorityPort,
    private readonly issuing: CardIssuing,
    private readonly applications: CardApplications,
    private readonly store: CardStore,
    private readonly clock: Clock,
  ) {}

  issuer(): CardIssuer {
    const { requires, newborns, codesAhead, staticCodes, revoke } = this.authority.capabilities;
    return { name: this.issuing.issuer, requires: [...requires], newborns, codesAhead, staticCodes, revoke };
  }

  async get(resident: SignedInResident, personId: string): Promise<Card> {
    const person = await this.access.require(resident, personId, 'card');
    return this.#shown(resident, person, await this.#broughtOn(await this.store.find(personId), person));
  }

  /**
   * Applying again answers with the card that is there. The application is written down before the issuer hears of it:
   * when no answer comes it stays pending, and the issuer is asked again.
   */
  async apply(resident: SignedInResident, personId: string, request: ApplyForCard): Promise<Card> {
    const person = await this.access.require(resident, personId, 'card');
    const known = await this.store.find(personId);
    if (known?.state === 'active') return this.#shown(resident, person, known);
    const guardianId = await this.#guardianOf(resident, person);
    const { phone = null, nation = null, address = null, wechatCode = null } = request;
    await this.store.begin(personId, this.issuing.issuer, { phone, nation, address, guardianId });
    const begun = await this.store.find(personId);
    if (begun?.state === 'pending') {
      const outcome = await asked(() => this.applications.ask(begun, person, wechatCode));
      if (outcome.kind === 'refused') throw applicationRefused(outcome);
    }
    return this.#shown(resident, person, await this.store.find(personId));
  }

  /** At the issuer first: a card is called ended here only when its codes count nowhere. Ending it again is harmless. */
  async revoke(resident: SignedInResident, personId: string): Promise<Card> {
    const person = await this.access.require(resident, personId, 'manage');
    const row = await this.store.find(personId);
    if (row?.state === 'pending') throw new CardPending();
    if (row?.state === 'active' && row.cardNumber !== null) {
      if (!this.authority.capabilities.revoke) throw new CardOperationMissing('revoke');
      const { cardNumber } = row;
      await asked(() => this.authority.revoke({ cardNumber, holder: holderOf(person) }));
      await this.store.revoked(cardNumber);
    }
    return this.#shown(resident, person, await this.store.find(personId));
  }

  /** Null for everybody who has a document of their own. */
  async #guardianOf(resident: SignedInResident, { document, capacity }: Applicant): Promise<string | null> {
    if (document.type !== 'newborn') return null;
    if (!this.authority.capabilities.newborns) throw new CardDocumentUnsupported();
    const self = resident.links.find((link) => link.capacity === 'self' && link.state === 'active');
    if (capacity !== 'guardian' || !self) throw new CardNeedsGuardian();
    // The issuer is told who the guardian is, so the guardian must have agreed to it too.
    return (await this.access.require(resident, self.personId, 'card')).id;
  }

  /** An issuer that is silent does not keep anybody from seeing what is known. */
  async #broughtOn(row: CardRow | null, person: ActivePerson): Promise<CardRow | null> {
    const since = this.clock.now().getTime() - (row?.askedAt?.getTime() ?? 0);
    if (row?.state !== 'pending' || since < ASK_AGAIN_MS || !(await this.store.claim(row))) return row;
    try {
      await this.applications.ask({ ...row, attempts: row.attempts + 1 }, person);
      return await this.store.find(row.personId);
    } catch (error) {
      if (error instanceof CardAuthorityUnavailable) return row;
      throw error;
    }
  }

  #shown(resident: SignedInResident, { id, name }: ActivePerson, row: CardRow | null): Card {
    if (!row || row.state === 'refused') throw new CardNotFound(row?.refusal ?? null);
    const link = resident.links.find(({ personId }) => personId === id) ?? null;
    const mayManage = decide(link, 'manage', this.clock.now(), link?.consents ?? []).kind === 'allowed';
    return toCard(row, row.state, name, actionsOf(row.state, mayManage, this.authority.capabilities));
  }
}

type Applicant = Awaited<ReturnType<PatientAccess['require']>>;
