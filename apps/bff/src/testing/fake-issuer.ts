import {
  type ApplyOutcome,
  CardAuthorityPort,
  CardAuthorityUnavailable,
  type CardCapabilities,
  CardOperationUnsupported,
  type CodeUse,
  type CodeVerification,
  type IssuedCode,
  type VerifiedHolder,
} from '@kangqiao/card-port';

/** A platform that issues cards to everybody, also to people who never applied here, and wants to hear of uses. */
export class FakeIssuer extends CardAuthorityPort {
  override readonly capabilities: CardCapabilities = {
    codesAhead: 1,
    requires: [],
    newborns: false,
    staticCodes: false,
    revoke: false,
    useReports: true,
    patientBinding: true,
  };
  /** What it says of a code; anything else is forged. */
  readonly known = new Map<string, CodeVerification>();
  readonly told: unknown[] = [];
  /** The next so many calls go unanswered. */
  silent = 0;

  /** A code that counts once. */
  issue(codeText: string, holder: VerifiedHolder | null): string {
    this.known.set(codeText, { kind: 'valid', cardNumber: `card of ${codeText}`, holder });
    return codeText;
  }

  override async apply(): Promise<ApplyOutcome> {
    return { kind: 'pending' };
  }

  override async codes(): Promise<IssuedCode[]> {
    return [];
  }

  override async verify(codeText: string, { step }: CodeUse): Promise<CodeVerification> {
    this.#answer();
    if (step === 'charging') throw new CardOperationUnsupported('verify for charging');
    const found = this.known.get(codeText) ?? { kind: 'refused', reason: 'FORGED' };
    if (found.kind === 'valid') this.known.set(codeText, { kind: 'refused', reason: 'USED' });
    return found;
  }

  override async revoke(): Promise<void> {
    throw new CardOperationUnsupported('revoke');
  }

  override async reportUse(
    codeText: string,
    { hospitalId, terminalCode, step, department, at }: CodeUse,
  ): Promise<void> {
    this.#answer();
    this.told.push({ codeText, hospitalId, terminalCode, step, department, at: at.toISOString() });
  }

  override async bindPatient(codeText: string, patientNo: string): Promise<void> {
    this.#answer();
    this.told.push({ codeText, patientNo });
  }

  #answer(): void {
    if (this.silent === 0) return;
    this.silent -= 1;
    throw new CardAuthorityUnavailable('told so');
  }
}
