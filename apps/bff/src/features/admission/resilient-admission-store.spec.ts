import { createLogger } from '../../platform/logging/logger';
import { AdmissionStoreUnavailable, type Joined } from './admission-store';
import { anArrival, aRelease, describeAdmissionStore, EARLY } from '../../testing/admission-store-conformance';
import { MemoryAdmissionStore } from './memory-admission-store';
import { ALONE_SHARE, ResilientAdmissionStore } from './resilient-admission-store';

class Shared extends MemoryAdmissionStore {
  isDown = false;
  calls = 0;

  override async join(...given: Parameters<MemoryAdmissionStore['join']>): Promise<Joined> {
    this.#ask();
    return super.join(...given);
  }

  override async stateOf(...given: Parameters<MemoryAdmissionStore['stateOf']>) {
    this.#ask();
    return super.stateOf(...given);
  }

  #ask(): void {
    this.calls += 1;
    if (this.isDown) throw new AdmissionStoreUnavailable();
  }
}

describeAdmissionStore(
  'waiting rooms that may lose their shared store',
  () => new ResilientAdmissionStore(new MemoryAdmissionStore(), createLogger('silent')),
);

describe('waiting rooms whose shared store goes away', () => {
  const release = aRelease({ admitPerSecond: 4 });
  const releasesAt = release.releasesAt.getTime();
  let at: number;
  let lines: string[];
  let shared: Shared;
  let store: ResilientAdmissionStore;
  beforeEach(() => {
    at = 0;
    lines = [];
    shared = new Shared();
    const logger = createLogger('info', { write: (line) => void lines.push(line) });
    store = new ResilientAdmissionStore(shared, logger, () => at);
  });

  it('are this instance’s own, at a quarter of the rate, and say so once', async () => {
    shared.isDown = true;
    for (let i = 0; i < 8; i += 1) await store.join(release, anArrival(`p${i}`), EARLY);
    expect(store.isShared).toBe(false);
    expect(lines).toHaveLength(1);
    expect(await store.advance(release, releasesAt)).toHaveLength(2 * 4 * ALONE_SHARE);
    expect(await store.advance(release, releasesAt + 1000)).toHaveLength(4 * ALONE_SHARE);
  });

  it('do not ask it again for two seconds, then believe it again and forget what was their own', async () => {
    await store.join(release, anArrival('before'), EARLY);
    shared.isDown = true;
    await store.join(release, anArrival('meanwhile'), EARLY);
    const { calls } = shared;
    shared.isDown = false;
    at = 1_999;
    await store.stateOf(release, EARLY);
    expect([shared.calls, store.isShared]).toEqual([calls, false]);
    at = 2_000;
    expect((await store.look(release, 'account-before', EARLY)).tickets).toHaveLength(1);
    expect((await store.look(release, 'account-meanwhile', EARLY)).tickets).toEqual([]);
    expect(store.isShared).toBe(true);
    expect(lines.at(-1)).toContain('answer again');
  });

  it('do not take a fault of ours for an outage', async () => {
    const broken = new ResilientAdmissionStore(
      Object.assign(new MemoryAdmissionStore(), { advance: () => Promise.reject(new TypeError('ours')) }),
      createLogger('silent'),
    );
    await expect(broken.advance(release, releasesAt)).rejects.toThrow('ours');
    expect(broken.isShared).toBe(true);
  });
});
