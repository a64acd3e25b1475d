import type { ApplyOutcome, ApplyRefusal, CardHolder, HolderField } from '@kangqiao/card-port';
import { isSameName } from '@kangqiao/domain';
import { HospitalFault } from '@kangqiao/his-port';
import { type Application, applicationOf } from './application';
import { type Answer, type ProvincialClient, unexpected } from './client';
import type { Body } from './envelope';
import { known, needed, type Read, requireSame } from './readers';
import type { ReplyMeaning } from './reply-codes';
import { inverted, type ProvincialTables } from './tables';

const APPLY_REFUSALS: Partial<Record<ReplyMeaning, ApplyRefusal>> = {
  DETAILS_MISMATCH: { reason: 'DETAILS_MISMATCH' },
  DOCUMENT_UNSUPPORTED: { reason: 'DOCUMENT_UNSUPPORTED' },
  REFUSED: { reason: 'REFUSED' },
  REVOKED: { reason: 'REFUSED' },
};

interface KnownPerson {
  cardNumber: string;
  name: string;
  phone: string | null;
}

const toPerson = (read: Read): KnownPerson => ({
  cardNumber: needed(read, 'erhcCardNo'),
  name: needed(read, 'name'),
  phone: read('phone'),
});

export interface EnrolmentRules {
  /** As shown on the card. */
  issuer: string;
  requires: readonly HolderField[];
  tables: ProvincialTables;
  alsoApplied?: Readonly<Record<string, string>>;
  updatesPhone?: boolean;
}

/** How somebody comes to a card: a new one, or the one they have already. */
export class Enrolment {
  readonly #registered: ReadonlyMap<string, 'yes' | 'no'>;

  constructor(
    private readonly client: ProvincialClient,
    private readonly rules: EnrolmentRules,
  ) {
    this.#registered = inverted(rules.tables.registered);
  }

  /** Every step can be made again: an application that went unanswered is simply made once more. */
  async apply(holder: CardHolder): Promise<ApplyOutcome> {
    const applicable = applicationOf(holder, this.rules.tables, this.rules.requires);
    if (!applicable.ok) return { kind: 'refused', ...applicable.refusal };
    const { application } = applicable;

    const asked = await this.client.call('apply', 'queryIfHasRegistered', application.identity);
    if (asked.kind === 'refused' && asked.meaning !== 'NOT_REGISTERED') return this.#issued(asked);
    if (this.#isRegistered(asked)) return this.#adopt(application);
    const created = await this.client.call('apply', 'createVmcardQRcode', {
      ...this.rules.alsoApplied,
      ...application.details,
      motherEmpi: await this.#empiOf(application.mother),
    });
    // Somebody else, or the same application twice, was faster.
    const isTaken = created.kind === 'refused' && created.meaning === 'ALREADY_REGISTERED';
    return isTaken ? this.#adopt(application) : this.#issued(created);
  }

  /**
   * The card that somebody has already, from wherever they applied. Activation asks for no name, so the name is
   * compared here first: who knows a document's number only does not get its card.
   */
  async #adopt({ identity, details }: Application): Promise<ApplyOutcome> {
    const person = await this.#personOf(identity, toPerson);
    if (person === null) throw unexpected('NOT_REGISTERED');
    if (!isSameName(person.name, details['name'] ?? '')) return { kind: 'refused', reason: 'DETAILS_MISMATCH' };
    const outcome = this.#issued(await this.client.call('apply', 'activateVmcardQRcode', identity), person.cardNumber);
    const phone = details['phone'] ?? null;
    if (this.rules.updatesPhone && outcome.kind === 'issued' && phone !== null && phone !== person.phone) {
      // The card is good with the old number too, so a refusal of the new one changes nothing.
      await this.client.call('apply', 'modifyVmcardInfo', { erhcCardNo: person.cardNumber, phone });
    }
    return outcome;
  }

  /** Null for nobody, and for somebody whom the platform does not know. */
  async #empiOf(mother: Body | null): Promise<string | null> {
    return mother === null ? null : this.#personOf(mother, (read) => needed(read, 'empi'));
  }

  /** Null = the platform does not know them. */
  async #personOf<T>(identity: Body, reader: (read: Read) => T): Promise<T | null> {
    const answer = await this.client.call('apply', 'getPersonInfo', identity);
    if (answer.kind === 'refused') {
      if (answer.meaning === 'NOT_REGISTERED') return null;
      throw unexpected(answer.meaning);
    }
    return this.client.read(answer.datas, (read) => {
      requireSame(read, identity);
      return reader(read);
    });
  }

  #isRegistered(answer: Answer): boolean {
    if (answer.kind === 'refused') return false;
    return this.client.read(answer.datas, (read) => known(this.#registered, read, 'parameters')) === 'yes';
  }

  /** @param expected the card's number where it is known already */
  #issued(answer: Answer, expected?: string): ApplyOutcome {
    if (answer.kind === 'refused') {
      if (answer.meaning === 'PENDING') return { kind: 'pending' };
      const refusal = APPLY_REFUSALS[answer.meaning];
      if (refusal === undefined) throw unexpected(answer.meaning);
      return { kind: 'refused', ...refusal };
    }
    const cardNumber = this.client.read(answer.datas, (read) => {
      const number = needed(read, 'erhcCardNo');
      if (expected !== undefined && number !== expected) throw new HospitalFault('WRONG_PATIENT', 'erhcCardNo');
      return number;
    });
    return { kind: 'issued', card: { cardNumber, issuer: this.rules.issuer } };
  }
}
