import { OfflineVerifier } from '../src/offline-verifier';
import { aRegion, refused } from './a-region';

/** A region and a terminal of its own without a network; whatever is shown is shown to both. */
export async function attacked() {
  const region = await aRegion();
  const offline = new OfflineVerifier({ publicKeys: region.authority.publicKeys(), clock: region.clock.now });
  const show = async (text: string) => [await region.authority.verify(text), offline.verify(text)];
  return { ...region, offline, show };
}

export type Attacked = Awaited<ReturnType<typeof attacked>>;

/** The answer of both. */
export const both = (reason: string) => [refused(reason), refused(reason)];
