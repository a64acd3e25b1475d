import {
  type ApplyOutcome,
  CardAuthorityPort,
  type CardCapabilities,
  type CardHolder,
  CardOperationUnsupported,
  type CodeRefusal,
  type CodeUse,
  type CodeVerification,
  type HeldCard,
  type HolderField,
  type IssuedCode,
} from '@kangqiao/card-port';
import { HospitalFault } from '@kangqiao/his-port';
import { ProvincialClient, unexpected } from './client';
import { Enrolment } from './enrolment';
import { faultsOf, type ProvincialOptions } from './options';
import { holderOf, type Inbound, lifeSeconds, needed, type Read } from './readers';
import type { ReplyMeaning } from './reply-codes';
import { DEFAULT_TABLES, inverted, type ProvincialTables } from './tables';

/** How long before its end a code is replaced, in seconds; of a short code, half its life. */
const REFRESH_LEAD = 10;
/** What every platform that was seen wants to know. */
const DEFAULT_REQUIRES: readonly HolderField[] = ['phone'];
/** Far longer than any code that was seen (130), so that nobody can make us carry anything else to the platform. */
const LONGEST_CODE = 512;
/** Codes are opaque, but every one that was seen is printable ASCII without blanks. */
const CODE_TEXT = /^[\x21-\x7e]+$/;

const CODE_REFUSALS: readonly ReplyMeaning[] = ['FORGED', 'EXPIRED', 'USED', 'REVOKED'] satisfies CodeRefusal[];

const isCodeRefusal = (meaning: ReplyMeaning): meaning is CodeRefusal => CODE_REFUSALS.includes(meaning);

/** Cards of a provincial platform with the envelope of docs/wires/provincial.md. One code at a time. */
export class ProvincialCardAuthority extends CardAuthorityPort {
  override readonly capabilities: CardCapabilities;
  readonly #client: ProvincialClient;
  readonly #tables: ProvincialTables;
  readonly #inbound: Inbound;
  readonly #enrolment: Enrolment;

  /** @throws RangeError naming all that is wrong with the options */
  constructor(private readonly options: ProvincialOptions) {
    super();
    const faults = faultsOf(options);
    if (faults.length > 0) throw new RangeError(faults.join('; '));
    this.#tables = { ...DEFAULT_TABLES, ...options.tables };
    const { sexes, documentTypes } = this.#tables;
    this.#inbound = { sexes: inverted(sexes), documentTypes: inverted(documentTypes) };
    this.#client = new ProvincialClient(options);
    this.capabilities = {
      codesAhead: 1,
      requires: options.requires ?? DEFAULT_REQUIRES,
      newborns: true,
      staticCodes: false,
      revoke: false,
      useReports: false,
      patientBinding: false,
    };
    const { requires } = this.capabilities;
    this.#enrolment = new Enrolment(this.#client, { ...options, requires, tables: this.#tables });
  }

  override apply(holder: CardHolder): Promise<ApplyOutcome> {
    return this.#enrolment.apply(holder);
  }

  /**
   * One dynamic code, however many are asked for. Its life is counted from before it was asked for, so that it ends
   * here no later than at the platform.
   * @throws RangeError for a count that is none
   */
  override async codes({ cardNumber }: HeldCard, count: number): Promise<IssuedCode[]> {
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`cannot issue ${count} codes`);
    const { seconds, field, unit = 'seconds' } = this.options.codeLife;
    const answer = await this.#client.call('codes', 'getActiveQrCode', { erhcCardNo: cardNumber });
    if (answer.kind === 'refused') throw unexpected(answer.meaning);
    const { at, datas } = answer;
    const { text, life } = this.#client.read(datas, (read) => ({
      text: codeOf(read, cardNumber),
      life: (field === undefined ? null : lifeSeconds(read, field, unit)) ?? seconds,
    }));
    const after = (passed: number): Date => new Date(at.getTime() + passed * 1000);
    const refreshAt = after(life - Math.min(REFRESH_LEAD, life / 2));
    return [{ text, kind: 'dynamic', startsAt: at, expiresAt: after(life), refreshAt }];
  }

  /** @throws CardOperationUnsupported for a step without a code of the platform (ProvincialTables.steps) */
  override async verify(codeText: string, use: CodeUse): Promise<CodeVerification> {
    const medStepCode = this.#tables.steps[use.step];
    if (medStepCode === undefined) throw new CardOperationUnsupported(`verify for ${use.step}`);
    // Many scanners end what they read with a line break.
    const qrCode = codeText.trim();
    if (qrCode.length > LONGEST_CODE || !CODE_TEXT.test(qrCode)) return { kind: 'refused', reason: 'FORGED' };

    const { orgCode, orgCodes = {} } = this.options;
    const hospital = Object.hasOwn(orgCodes, use.hospitalId) ? orgCodes[use.hospitalId] : orgCode;
    const members = { qrCode, terminalCode: use.terminalCode, medStepCode };
    const answer = await this.#client.call('verify', 'getPersonInfoByQrCode', members, hospital);
    if (answer.kind === 'refused') {
      if (isCodeRefusal(answer.meaning)) return { kind: 'refused', reason: answer.meaning };
      throw unexpected(answer.meaning);
    }
    return this.#client.read(answer.datas, (read) => ({
      kind: 'valid' as const,
      cardNumber: needed(read, 'erhcCardNo'),
      holder: holderOf(read, this.#inbound),
    }));
  }

  override async revoke(): Promise<void> {
    throw new CardOperationUnsupported('revoke');
  }

  /** The platform learns of a use by the check itself, which names terminal and step. */
  override async reportUse(): Promise<void> {
    throw new CardOperationUnsupported('reportUse');
  }

  override async bindPatient(): Promise<void> {
    throw new CardOperationUnsupported('bindPatient');
  }

  /** Ends all connections to the platform; what is under way fails. */
  close(): Promise<void> {
    return this.#client.close();
  }
}

/** @throws HospitalFault when the platform names another card with it */
function codeOf(read: Read, cardNumber: string): string {
  if ((read('erhcCardNo') ?? cardNumber) !== cardNumber) throw new HospitalFault('WRONG_PATIENT', 'erhcCardNo');
  return needed(read, 'qrCode');
}
