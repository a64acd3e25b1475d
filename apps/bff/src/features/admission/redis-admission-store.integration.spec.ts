import { startTestRedis, type TestRedis } from '../../testing/test-redis';
import { createLogger } from '../../platform/logging/logger';
import { RedisCalls } from '../../platform/redis/redis-calls';
import { AdmissionStoreUnavailable } from './admission-store';
import { aRelease, describeAdmissionStore, EARLY } from '../../testing/admission-store-conformance';
import { RedisAdmissionStore } from './redis-admission-store';

let redis: TestRedis;
let calls: RedisCalls;
beforeAll(async () => {
  redis = await startTestRedis();
  calls = new RedisCalls(redis.url, createLogger('silent'));
  await calls.connect();
});
afterAll(async () => {
  calls.close();
  await redis.stop();
});

describeAdmissionStore('waiting rooms in Redis', () => new RedisAdmissionStore(calls));

it('are unavailable, at once, where no Redis answers', async () => {
  const nobody = new RedisCalls('/nowhere/redis.sock', createLogger('silent'));
  await nobody.connect();
  await expect(new RedisAdmissionStore(nobody).stateOf(aRelease(), EARLY)).rejects.toThrow(AdmissionStoreUnavailable);
  nobody.close();
});
