import {
  type ApplyOutcome,
  type ApplyRefusal,
  CardAuthorityPort,
  CardAuthorityUnavailable,
  type CardCapabilities,
  type CardHolder,
  CardOperationUnsupported,
  type CodeRefusal,
  type CodeUse,
  type CodeVerification,
  type HeldCard,
  type IssuedCode,
  type StaticCode,
  type VerifiedCard,
  type VerifiedHolder,
} from '@kangqiao/card-port';
import { isoWithOffset } from '@kangqiao/domain';
import type { CardPerson } from './messages';
import { REQUIRED_FIELDS, type TengmedCardAuthorityOptions } from './options';
import { registrationOf } from './registration';
import { type Result, resultOf } from './result-codes';
import { DOCUMENT_TYPE_OF, GENDERS, ID_TYPE_OF } from './tables';
import { TengmedPlatform } from './tengmed-platform';
import { isCode } from './values';

/**
 * The second field of every sample is the type of the code: 0 = dynamic, 1 = static. What is not known to be dynamic is
 * taken for static: anybody may have copied it.
 */
const DYNAMIC = /^[^:]+:0:[^:]/;

const APPLY_REFUSALS: Partial<Record<Result, ApplyRefusal>> = {
  DETAILS_MISMATCH: { reason: 'DETAILS_MISMATCH' },
  DOCUMENT_UNSUPPORTED: { reason: 'DOCUMENT_UNSUPPORTED' },
  WECHAT_CODE_MISSING: { reason: 'WECHAT_CODE_MISSING' },
  APPLICATION_REFUSED: { reason: 'REFUSED' },
};

const CODE_REFUSALS: Partial<Record<Result, CodeRefusal>> = {
  CODE_FORGED: 'FORGED',
  CODE_EXPIRED: 'EXPIRED',
  CODE_USED: 'USED',
  CARD_REVOKED: 'REVOKED',
};

/** `YYYY-MM-DD HH:mm:ss` in China; the platform's format of times is not documented. */
const localTime = (at: Date): string => isoWithOffset(at).slice(0, 19).replace('T', ' ');

/** Null for somebody with a document that we know no name for: whose card it is, only its number says then. */
function holderOf({ name, gender, birthday, idType, idNumber, phone }: CardPerson): VerifiedHolder | null {
  const type = DOCUMENT_TYPE_OF[idType];
  if (type === null) return null;
  return { name, sex: GENDERS[gender], birthDate: birthday, document: { type, number: idNumber }, phone };
}

/** Cards of Tencent's e-health card platform. One code at a time; its life is ours to set (see the options). */
export class TengmedCardAuthority extends CardAuthorityPort {
  override readonly capabilities: CardCapabilities = {
    codesAhead: 1,
    requires: REQUIRED_FIELDS,
    newborns: true,
    staticCodes: true,
    revoke: false,
    useReports: true,
    patientBinding: true,
  };
  /** The platform's operations, for what no port speaks of. */
  readonly platform: TengmedPlatform;

  /** @throws RangeError when codes would be replaced before they are shown, TypeError for a wrong address */
  constructor(private readonly options: TengmedCardAuthorityOptions) {
    super();
    const { codeLifeSeconds, refreshLeadSeconds } = options;
    if (!(refreshLeadSeconds >= 0 && codeLifeSeconds > refreshLeadSeconds)) {
      throw new RangeError('codeLifeSeconds must be more than refreshLeadSeconds');
    }
    this.platform = new TengmedPlatform(options);
  }

  override async apply(holder: CardHolder): Promise<ApplyOutcome> {
    const registrable = registrationOf(holder, this.options);
    if (!registrable.ok) return { kind: 'refused', ...registrable.refusal };
    try {
      const { healthCardId } = await this.platform.registerHealthCard(registrable.registration);
      return { kind: 'issued', card: { cardNumber: healthCardId, issuer: this.options.issuer } };
    } catch (failure) {
      const refusal = this.meaning(failure, APPLY_REFUSALS);
      if (refusal === undefined) throw failure;
      return { kind: 'refused', ...refusal };
    }
  }

  /**
   * One dynamic code, however many are asked for. Its life is counted from before it was asked for, so that it ends
   * here no later than at the platform.
   * @throws RangeError for a count that is none
   */
  override async codes(card: HeldCard, count: number): Promise<IssuedCode[]> {
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`cannot issue ${count} codes`);
    const { clock, codeLifeSeconds, refreshLeadSeconds } = this.options;
    const startsAt = clock();
    const text = await this.code(card, 'dynamic');
    const after = (seconds: number): Date => new Date(startsAt.getTime() + seconds * 1000);
    return [
      {
        text,
        kind: DYNAMIC.test(text) ? 'dynamic' : 'static',
        startsAt,
        expiresAt: after(codeLifeSeconds),
        refreshAt: after(codeLifeSeconds - refreshLeadSeconds),
      },
    ];
  }

  override async staticCode(card: HeldCard): Promise<StaticCode> {
    const issuedAt = this.options.clock();
    return { text: await this.code(card, 'static'), kind: 'static', issuedAt };
  }

  /** A static code is checked like any other, and then counts only with a proof by its holder. */
  override async verify(codeText: string, use: CodeUse): Promise<CodeVerification> {
    // Many scanners end what they read with a line break.
    const qrCodeText = codeText.trim();
    // Nobody can make us carry to the platform what is no code.
    if (!isCode(qrCodeText)) return { kind: 'refused', reason: 'FORGED' };
    try {
      const person = await this.platform.verifyQRCode({
        qrCodeText,
        terminalId: use.terminalCode,
        time: localTime(use.at),
        medicalStep: this.options.uses.medicalSteps[use.step],
        hospitalCode: this.hospitalCode(use),
        hospitalName: use.hospitalName,
      });
      const card: VerifiedCard = { cardNumber: person.healthCardId, holder: holderOf(person) };
      return DYNAMIC.test(qrCodeText) ? { kind: 'valid', ...card } : { kind: 'proof-needed', of: card };
    } catch (failure) {
      const reason = this.meaning(failure, CODE_REFUSALS);
      if (reason === undefined) throw failure;
      return { kind: 'refused', reason };
    }
  }

  override async revoke(): Promise<void> {
    throw new CardOperationUnsupported('revoke');
  }

  /** @throws RangeError for a hospital that the options do not name, which a report needs and a check does not */
  override async reportUse(codeText: string, use: CodeUse): Promise<void> {
    const { scenes, cardChannel, cardCostTypes } = this.options.uses;
    const hospitalCode = this.hospitalCode(use);
    if (hospitalCode === null) throw new RangeError(`hospitalCodes does not name ${use.hospitalId}`);
    await this.platform.reportHISData({
      qrCodeText: codeText.trim(),
      time: localTime(use.at),
      hospitalCode,
      scene: scenes[use.step],
      department: use.department,
      cardType: '11',
      cardChannel,
      cardCostTypes,
    });
  }

  override async bindPatient(codeText: string, patientNo: string): Promise<void> {
    const bound = await this.platform.bindCardRelation(codeText.trim(), patientNo);
    if (!bound) throw new CardAuthorityUnavailable('bindCardRelation: the platform did not keep it');
  }

  /** Ends all connections to the platform; what is under way fails. */
  close(): Promise<void> {
    return this.platform.close();
  }

  private async code({ cardNumber, holder }: HeldCard, codeType: 'dynamic' | 'static'): Promise<string> {
    const { type, number } = holder.document;
    const card = { healthCardId: cardNumber, idType: ID_TYPE_OF[type], idNumber: number };
    return (await this.platform.getDynamicQRCode(card, codeType)).qrCodeText;
  }

  private hospitalCode({ hospitalId }: CodeUse): string | null {
    const { hospitalCodes } = this.options.uses;
    return Object.hasOwn(hospitalCodes, hospitalId) ? (hospitalCodes[hospitalId] ?? null) : null;
  }

  private meaning<T>(failure: unknown, table: Partial<Record<Result, T>>): T | undefined {
    const result = resultOf(failure, this.options.resultCodes);
    return result === null ? undefined : table[result];
  }
}
