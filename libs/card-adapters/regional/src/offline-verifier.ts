import { Sm2Verifier } from '@kangqiao/national-crypto';
import { parseCode } from './code-text';
import { windowAt } from './code-window';
import { parseRevocations } from './revocation-list';
import { UsedIds } from './used-ids';

export interface OfflineVerifierOptions {
  /** The issuer's public keys by version, SPKI DER; two while a key is rotated. */
  publicKeys: ReadonlyMap<number, Buffer>;
  /** The terminal's own clock; five seconds off do not matter. */
  clock: () => Date;
  /** How many codes are remembered as used, for an hour past their end; 20 000 unless told (some 3 MB). */
  remembered?: number;
}

/**
 * `FORGED`, `EXPIRED`: as from the issuer. `USED`: shown before at this terminal. `REVOKED`: on the list of ended cards.
 * `ONLINE_ONLY`: a static code, which counts only together with a proof that needs the network. `FULL`: too many codes
 * within the hour for the memory given; use the network.
 */
export type OfflineRefusal = 'FORGED' | 'EXPIRED' | 'USED' | 'REVOKED' | 'ONLINE_ONLY' | 'FULL';

export type OfflineVerification =
  /** `listedAt`: the age of the list of ended cards that was looked into; null = none was. */
  { kind: 'valid'; cardNumber: string; listedAt: Date | null } | { kind: 'refused'; reason: OfflineRefusal };

const REMEMBERED = 20_000;

const refused = (reason: OfflineRefusal): OfflineVerification => ({ kind: 'refused', reason });

/**
 * Checks the regional issuer's codes with its public keys alone: no network, no database. It knows that the issuer wrote
 * the code, that its minute is now, that this terminal has not seen it before, and that the card was not on the last list
 * it was given.
 *
 * It cannot know, and a hospital must weigh:
 * - a use at another terminal in the same minute: once per terminal, not once. The issuer does not hear of it either, so
 *   hand out nothing of value on an offline check alone;
 * - a card that ended after `listedAt`: codes fetched ahead before that stay good here to their own end, some twelve
 *   minutes with the issuer's usual `codesAhead`, fifty at the very most. No code issued later exists;
 * - a key that the issuer has taken away because it was stolen: take it out of `publicKeys`;
 * - what it saw before it was restarted: a code can be shown again within its minute. Keep one verifier per terminal;
 * - whose card it is: only the number, for which the issuer must be asked later.
 */
export class OfflineVerifier {
  readonly #verifiers: ReadonlyMap<number, Sm2Verifier>;
  readonly #used: UsedIds;
  #ended: ReadonlySet<string> = new Set();
  #listedAt: number | null = null;

  /** @throws TypeError when one is no SM2 public key */
  constructor(private readonly options: OfflineVerifierOptions) {
    this.#verifiers = new Map([...options.publicKeys].map(([version, key]) => [version, new Sm2Verifier(key)]));
    this.#used = new UsedIds(options.remembered ?? REMEMBERED);
  }

  /** Never throws. A code is used up only by `valid`. */
  verify(codeText: string): OfflineVerification {
    const code = parseCode(codeText.trim());
    if (!code) return refused('FORGED');
    const { payload, signedText, signature } = code;
    if (!this.#verifiers.get(payload.keyVersion)?.verify(signedText, signature)) return refused('FORGED');

    const { cardNumber, codeId, expiresAt } = payload;
    const now = this.options.clock().getTime() / 1000;
    if (expiresAt === null) return refused('ONLINE_ONLY');
    if (windowAt(payload, now) !== 'within') return refused('EXPIRED');
    if (this.#ended.has(cardNumber)) return refused('REVOKED');
    const use = this.#used.add(codeId.toString('hex'), expiresAt, now);
    if (use !== 'first') return refused(use === 'used' ? 'USED' : 'FULL');
    return { kind: 'valid', cardNumber, listedAt: this.#listedAt === null ? null : new Date(this.#listedAt * 1000) };
  }

  /**
   * Takes the issuer's list of cards that ended lately, fetched while there is a network. Says whether it was taken: not
   * when it is forged, nor when it is older than the one that is held.
   */
  takeRevocations(text: string): boolean {
    const parsed = parseRevocations(text.trim());
    if (!parsed) return false;
    const { list, signedText, signature } = parsed;
    if (!this.#verifiers.get(list.keyVersion)?.verify(signedText, signature)) return false;
    if (this.#listedAt !== null && list.issuedAt < this.#listedAt) return false;
    this.#ended = new Set(list.cardNumbers);
    this.#listedAt = list.issuedAt;
    return true;
  }
}
