import { describeCardConformance } from '@kangqiao/card-conformance';
import { FixedClock } from '@kangqiao/testing';
import { RegionalCardAuthority } from './regional-card-authority';
import { aCardHolder, aNewborn } from '../testing/card-holders';
import { MemoryKeys } from '../testing/memory-keys';
import { MemoryUses } from '../testing/memory-uses';

const START = '2026-11-22T09:30:00+08:00';
const adult = aCardHolder();
const other = aCardHolder({
  personId: 'person-2',
  name: '李秀英',
  sex: 'female',
  birthDate: '1958-01-06',
  document: { type: 'resident-id', number: '110199195801060028' },
});

async function start() {
  const clock = new FixedClock(START);
  const build = (keys: MemoryKeys) =>
    new RegionalCardAuthority({
      issuer: '康桥示范区全民健康信息平台',
      keys,
      clock: clock.now,
      uses: new MemoryUses(clock.now),
    });
  const keys = new MemoryKeys();
  const neighbour = build(new MemoryKeys('b'));
  let authority = build(keys);
  return {
    get authority() {
      return authority;
    },
    holders: { adult, other, newborn: aNewborn() },
    clock: { now: clock.now, pass: async (seconds: number) => clock.pass(seconds) },
    foreignCode: async () => {
      const applied = await neighbour.apply(adult);
      const cardNumber = applied.kind === 'issued' ? applied.card.cardNumber : '';
      const [code] = await neighbour.codes({ cardNumber, holder: adult }, 1);
      return code?.text ?? '';
    },
    reset: async () => {
      clock.set(START);
      authority = build(keys);
    },
    stop: async () => undefined,
  };
}

const NO_REGISTER = 'it keeps no register of people and derives the card from the document alone';

describeCardConformance('the region itself, in process', start, {
  capabilities: {
    codesAhead: 15,
    requires: [],
    newborns: true,
    staticCodes: true,
    revoke: true,
    useReports: false,
    patientBinding: false,
  },
  texts: 10_000,
  cannotOccur: {
    'details-mismatch': NO_REGISTER,
    refused: NO_REGISTER,
    'document-unsupported': 'every kind of document gets a card',
    'wechat-code-missing': 'it knows nothing of WeChat',
    pending: 'it answers at once',
    faults: 'it stands behind no wire',
  },
});
