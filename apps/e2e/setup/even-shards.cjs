const { default: Sequencer } = require('@jest/test-sequencer');

/** Seconds of the journeys that take long, on two cores; `card` and `waitlist` mostly wait. */
const SECONDS = {
  ...{ states: 128, fit: 121, card: 61, language: 60, 'bad-network': 46, waitlist: 45, visit: 39, record: 37 },
  ...{ family: 35, 'record-opening': 32, booking: 32, pictures: 29, 'killed-forms': 27, 'report-archive': 27 },
  ...{ measurements: 23, sharing: 22, 'card-offline': 22, 'strange-links': 22, elder: 21, privacy: 21 },
  ...{ 'double-taps': 20, 'report-original': 20, gallery: 19, back: 19, search: 18, notes: 18 },
};
/** Of every other one. */
const USUAL = 12;

const nameOf = ({ path }) => /([^/\\]+)\.journey\.spec\.ts$/.exec(path)?.[1] ?? path;
const secondsOf = (test) => SECONDS[nameOf(test)] ?? USUAL;

/** Journeys of one shard share a product, so which ones these are must be the same each time. */
module.exports = class EvenShards extends Sequencer {
  /** Each journey, the longest first, goes to whoever has the least to do. */
  shard(tests, { shardIndex, shardCount }) {
    const shards = Array.from({ length: shardCount }, () => ({ tests: [], seconds: 0 }));
    const longestFirst = [...tests].sort(
      (one, other) => secondsOf(other) - secondsOf(one) || nameOf(one).localeCompare(nameOf(other)),
    );
    for (const test of longestFirst) {
      const least = shards.reduce((found, shard) => (shard.seconds < found.seconds ? shard : found));
      least.tests.push(test);
      least.seconds += secondsOf(test);
    }
    return shards[shardIndex - 1].tests;
  }

  /** In the order of their names: what one leaves behind meets the same others each time. */
  sort(tests) {
    return [...tests].sort((one, other) => nameOf(one).localeCompare(nameOf(other)));
  }
};
