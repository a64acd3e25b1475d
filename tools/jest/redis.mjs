/** A private Redis for one suite: says where it is, and ends when nobody holds its standard input any more. */
import { startRedis } from '../lib/redis.mjs';

const [folder] = process.argv.slice(2);
const redis = await startRedis({ folder });
console.log(JSON.stringify({ ready: true, url: redis.url }));
process.stdin.resume().on('end', async () => {
  await redis.stop();
  process.exit();
});
