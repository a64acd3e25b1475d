import { CardAuthorityPort, CardAuthorityUnavailable, CardOperationUnsupported } from '@kangqiao/card-port';
import { SystemGuard } from '@kangqiao/his-resilience';
import { bulkhead } from 'cockatiel';
import { GuardedCardAuthority } from './guarded-card-authority';
import { guardSettings, ResilienceSettings } from './issuer-resilience';

const HOLDER = { personId: 'p', name: '李华' } as Parameters<CardAuthorityPort['apply']>[0];
const CARD = { cardNumber: 'N', holder: HOLDER };
const USE = { hospitalId: 'kq-first' } as Parameters<CardAuthorityPort['verify']>[1];

/** An issuer that does as it is told, and counts. */
class Issuer extends CardAuthorityPort {
  calls = 0;
  answer: () => Promise<unknown> = async () => ({ kind: 'pending' });
  override readonly capabilities = {
    codesAhead: 1,
    requires: [],
    newborns: true,
    staticCodes: true,
    revoke: true,
    useReports: true,
    patientBinding: true,
  };

  #ask = (): Promise<never> => {
    this.calls += 1;
    return this.answer() as Promise<never>;
  };
  override apply = this.#ask;
  override codes = this.#ask;
  override staticCode = this.#ask;
  override verify = this.#ask;
  override revoke = this.#ask;
  override reportUse = this.#ask;
  override bindPatient = this.#ask;
}

describe('the guard of a card issuer', () => {
  const troubles: unknown[] = [];
  let issuer: Issuer;
  const guarded = (change: Partial<ResilienceSettings> = {}) => {
    issuer = new Issuer();
    const settings = Object.assign(new ResilienceSettings(), change);
    const places = bulkhead(settings.concurrency, settings.queue);
    const guard = new SystemGuard('issuer', places, guardSettings(settings), {});
    return new GuardedCardAuthority(issuer, guard, (trouble) => troubles.push(trouble));
  };
  const silent = async (): Promise<never> => {
    throw new CardAuthorityUnavailable('HTTP 503');
  };
  const everyOperation = (authority: CardAuthorityPort) => ({
    apply: () => authority.apply(HOLDER),
    codes: () => authority.codes(CARD, 1),
    staticCode: () => authority.staticCode(CARD),
    verify: () => authority.verify('text', USE),
    revoke: () => authority.revoke(CARD),
    reportUse: () => authority.reportUse('text', USE),
    bindPatient: () => authority.bindPatient('text', 'P1'),
  });
  type Operation = keyof ReturnType<typeof everyOperation>;
  const OPERATIONS: Operation[] = ['apply', 'codes', 'staticCode', 'verify', 'revoke', 'reportUse', 'bindPatient'];

  beforeEach(() => troubles.splice(0));

  it('passes on what the issuer answers', async () => {
    const authority = guarded();
    expect(await authority.apply(HOLDER)).toEqual({ kind: 'pending' });
    issuer.answer = async () => ({ kind: 'refused', reason: 'USED' });
    expect(await authority.verify('text', USE)).toEqual({ kind: 'refused', reason: 'USED' });
    issuer.answer = async () => [];
    expect(await authority.codes(CARD, 1)).toEqual([]);
    expect(authority.capabilities).toBe(issuer.capabilities);
  });

  it.each(OPERATIONS)('says that nothing is known when %s goes unanswered, and tells why', async (operation) => {
    const authority = guarded();
    issuer.answer = silent;
    await expect(everyOperation(authority)[operation]()).rejects.toBeInstanceOf(CardAuthorityUnavailable);
    // Asking for a code is tried once more; a check would use the code up.
    const attempts = operation === 'codes' || operation === 'staticCode' ? 2 : 1;
    expect([issuer.calls, troubles]).toEqual([attempts, Array(attempts).fill({ operation, message: 'HTTP 503' })]);
  });

  it.each(OPERATIONS)('passes on that %s is not supported: that is our mistake, not an outage', async (operation) => {
    const authority = guarded();
    issuer.answer = async () => {
      throw new CardOperationUnsupported(operation);
    };
    await expect(everyOperation(authority)[operation]()).rejects.toBeInstanceOf(CardOperationUnsupported);
    expect(troubles).toEqual([]);
  });

  it('lets in no more than it has places for, and tells the others at once', async () => {
    const authority = guarded({ concurrency: 2, queue: 1 });
    const open: (() => void)[] = [];
    issuer.answer = () => new Promise((resolve) => open.push(() => resolve({ kind: 'pending' })));
    const asked = Array.from({ length: 10 }, () => authority.apply(HOLDER).catch((error: unknown) => error));
    await new Promise(setImmediate);
    expect(issuer.calls).toBe(2);
    while (open.length > 0) {
      open.shift()?.();
      await new Promise(setImmediate);
    }
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer instanceof CardAuthorityUnavailable)).toHaveLength(7);
    expect(issuer.calls).toBe(3);
  });

  it('leaves an issuer alone that does not answer', async () => {
    const authority = guarded();
    issuer.answer = silent;
    for (let call = 0; call < 30; call += 1) await authority.verify('text', USE).catch(() => undefined);
    expect(issuer.calls).toBeLessThan(30);
  });
});
