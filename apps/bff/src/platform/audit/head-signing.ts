import { KeyProvider, KeyUnknown, Sm2Signer, Sm2Verifier, sm2PublicKeyOf } from '@kangqiao/national-crypto';
import { encodeHead } from './audit-encoding';
import type { FoundHead, SignedHead } from './audit-row';

/** Signs a head with the current key. */
export const signHead = (keys: KeyProvider, head: Pick<SignedHead, 'position' | 'hash' | 'at'>): SignedHead => {
  const { version, bytes } = keys.current('audit-signing');
  const unsigned = { ...head, keyVersion: version };
  return { ...unsigned, signature: new Sm2Signer(bytes).sign(encodeHead(unsigned)) };
};

/** Whether heads were signed by one of our keys; a version that is unknown signs nothing. */
export const headChecker = (keys: KeyProvider): ((head: FoundHead) => boolean) => {
  const verifiers = new Map<number, Sm2Verifier | null>();
  const verifierOf = (version: number): Sm2Verifier | null => {
    const known = verifiers.get(version);
    if (known !== undefined) return known;
    const made = verifierFor(keys, version);
    verifiers.set(version, made);
    return made;
  };
  return (head) => {
    const verifier = head.keyVersion === null ? null : verifierOf(head.keyVersion);
    return !!verifier && !!head.signature && verifier.verify(encodeHead(head), head.signature);
  };
};

const verifierFor = (keys: KeyProvider, version: number): Sm2Verifier | null => {
  try {
    return new Sm2Verifier(sm2PublicKeyOf(keys.byVersion('audit-signing', version)));
  } catch (error) {
    if (error instanceof KeyUnknown) return null;
    throw error;
  }
};
