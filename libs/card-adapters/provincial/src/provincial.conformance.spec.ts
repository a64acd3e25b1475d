import { randomBytes } from 'node:crypto';
import { type CardConformanceHarness, describeCardConformance } from '@kangqiao/card-conformance';
import type { CardHolder } from '@kangqiao/card-port';
import { parseIdentityDocument } from '@kangqiao/domain';
import { type DemoResident, type RunningSandbox, startSandbox } from '@kangqiao/testing';
import { SANDBOX_CONNECTIONS } from '../testing/connections';
import type { EnvelopeVersion } from './cipher-suite';
import { ProvincialCardAuthority } from './provincial-card-authority';

/** Long enough for a busy machine, short enough to wait for on purpose. */
const DEADLINE_MS = 800;
/** Both clocks run on while messages are on their way. */
const PRECISION_SECONDS = 3;

function holderOf({ name, document }: DemoResident, change: Partial<CardHolder> = {}): CardHolder {
  const identity = parseIdentityDocument(document);
  if (!identity.ok) throw new Error(identity.problem);
  const { sex, birthDate } = identity;
  if (sex === null || birthDate === null) throw new Error('the number does not say who it is');
  return {
    personId: `person-${document.number.slice(-4)}`,
    name,
    sex,
    birthDate,
    document,
    phone: '13800009999',
    nation: '汉族',
    address: '康桥市人民路 8 号',
    guardian: null,
    ...change,
  };
}

function childOf(mother: CardHolder): CardHolder {
  const { name, document, phone } = mother;
  return {
    ...mother,
    personId: 'person-child',
    name: '刘晨曦',
    sex: 'female',
    birthDate: '2026-11-18',
    document: { type: 'newborn', number: `${document.number}-20261118-1` },
    phone: null,
    guardian: { relation: 'mother', name, document, phone },
  };
}

/** Moves the issuer's clock and the adapter's together; both run on. */
class SharedClock {
  private aheadMs = 0;

  constructor(private readonly sandbox: RunningSandbox) {}

  readonly now = (): Date => new Date(Date.now() + this.aheadMs);

  async pass(seconds: number): Promise<void> {
    this.aheadMs += seconds * 1000;
    await this.sandbox.control('clock', { method: 'POST', body: { now: this.now().toISOString() } });
  }

  reset(): void {
    this.aheadMs = 0;
  }
}

/** The sandbox's platform over real HTTP, in a process of its own. */
async function startHarness(version: EnvelopeVersion): Promise<CardConformanceHarness> {
  const sandbox = await startSandbox();
  const clock = new SharedClock(sandbox);
  const authority = new ProvincialCardAuthority({
    ...SANDBOX_CONNECTIONS[version],
    address: `${sandbox.url}/provincial/api/do`,
    deadlineMs: DEADLINE_MS,
    clock: clock.now,
  });
  const residents = (await sandbox.control('residents')) as DemoResident[];
  const resident = (key: string, change?: Partial<CardHolder>): CardHolder => {
    const found = residents.find(({ signInCode }) => signInCode === `demo-${key}`);
    if (!found) throw new Error(`the sandbox has no resident ${key}`);
    return holderOf(found, change);
  };
  const adult = resident('wang-xiuying');
  const [slow, unwelcome] = [resident('zhang-guoqiang'), resident('sun-jianjun')];
  const configure = (rules: object) => sandbox.control('provincial', { method: 'POST', body: rules });
  const faults = 'hospitals/provincial/faults';
  return {
    authority,
    holders: {
      adult,
      other: resident('chen-zhiyuan'),
      newborn: childOf(resident('liu-yaqin')),
      mismatched: resident('li-guilan', { name: adult.name }),
      undocumented: { ...adult, document: { type: 'birth-certificate', number: 'U110000001' } },
      unwelcome,
      slow,
    },
    clock,
    foreignCode: async () => `${randomBytes(32).toString('hex')}:0:${randomBytes(16).toString('hex')}`.toUpperCase(),
    settle: async () => void (await configure({ underReview: [] })),
    end: async ({ cardNumber }) => void (await configure({ frozen: [cardNumber] })),
    during: async (operation, kind, act) => {
      await sandbox.control(faults, { method: 'POST', body: { operation, kind } });
      return act().finally(() => sandbox.control(faults, { method: 'DELETE' }));
    },
    reset: async () => {
      await sandbox.control('reset', { method: 'POST' });
      clock.reset();
      await configure({ underReview: [slow.document.number], barred: [unwelcome.document.number] });
    },
    stop: async () => {
      await authority.close();
      await sandbox.stop();
    },
  };
}

describe.each(['2.0.0', '1.0.6'] as const)('envelope %s', (version) => {
  describeCardConformance(`provincial ${version}`, () => startHarness(version), {
    capabilities: {
      codesAhead: 1,
      requires: ['phone'],
      newborns: true,
      staticCodes: false,
      revoke: false,
      useReports: false,
      patientBinding: false,
    },
    cannotOccur: {
      'wechat-code-missing': 'it asks for no code of WeChat',
      'wrong-patient:verify': 'a code is opaque, so nobody but the issuer knows whose it is',
    },
    precision: PRECISION_SECONDS,
  });
});
