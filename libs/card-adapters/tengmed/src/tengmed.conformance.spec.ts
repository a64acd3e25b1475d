import { randomBytes } from 'node:crypto';
import { type CardConformanceHarness, describeCardConformance, type Operation } from '@kangqiao/card-conformance';
import type { HeldCard } from '@kangqiao/card-port';
import { startSandbox } from '@kangqiao/testing';
import { aHolder, aNewborn, anotherHolder } from '../testing/holders';
import { someOptions } from '../testing/options';
import { TengmedCardAuthority } from './tengmed-card-authority';

/** Long enough for a busy machine, short enough to wait for on purpose. */
const DEADLINE_MS = 800;
/** The platform counts from when it was asked, a moment after us: its clock is set as much further on. */
const MOMENT_MS = 1_500;

interface Inspected {
  cards: { healthCardId: string; patid: string | null }[];
  uses: { healthCardId: string }[];
}

const wechatCode = (): string => randomBytes(16).toString('hex');

/** The sandbox's platform in a process of its own, as a site whose contract wants WeChat's codes. */
async function startHarness(): Promise<CardConformanceHarness> {
  const sandbox = await startSandbox();
  let offsetMs = 0;
  const clock = () => new Date(Date.now() + offsetMs);
  const connect = () =>
    new TengmedCardAuthority(
      someOptions(`${sandbox.url}/tengmed`, { clock, deadlineMs: DEADLINE_MS, wechatCodeRequired: true }),
    );
  let authority = connect();
  const post = (path: string, body: unknown) => sandbox.control(path, { method: 'POST', body });
  const inspect = async () => (await sandbox.control('tengmed')) as Inspected;
  const faults = 'hospitals/tengmed/faults';
  const mismatched = { ...anotherHolder(), name: '王小红' };
  const unwelcome = aHolder({ document: { type: 'passport', number: 'E00000001' } });

  const reset = async (): Promise<void> => {
    await sandbox.control('reset', { method: 'POST' });
    await post('tengmed', { wechatCodeRequired: true, barred: [unwelcome.document.number] });
    offsetMs = 0;
    await authority.close();
    authority = connect();
    // The platform keeps no register of people whom nobody has registered: this one is known by his right name.
    await authority.apply({ ...anotherHolder(), wechatCode: wechatCode() });
  };

  return {
    get authority() {
      return authority;
    },
    holders: {
      get adult() {
        return { ...aHolder(), wechatCode: wechatCode() };
      },
      get other() {
        return { ...anotherHolder(), wechatCode: wechatCode() };
      },
      get newborn() {
        return { ...aNewborn(), wechatCode: wechatCode() };
      },
      get mismatched() {
        return { ...mismatched, wechatCode: wechatCode() };
      },
      get unwelcome() {
        return { ...unwelcome, wechatCode: wechatCode() };
      },
    },
    clock: {
      now: clock,
      pass: async (seconds) => {
        offsetMs += seconds * 1000;
        await post('clock', { now: new Date(clock().getTime() + MOMENT_MS).toISOString() });
      },
    },
    foreignCode: async () => {
      const [card, token] = [randomBytes(32), randomBytes(16)].map((bytes) => bytes.toString('hex').toUpperCase());
      return `${card}:0:${token}`;
    },
    end: async ({ cardNumber }: HeldCard) => {
      await sandbox.control(`tengmed/cards/${cardNumber}/cancel`, { method: 'POST' });
    },
    reportedUses: async ({ cardNumber }) =>
      (await inspect()).uses.filter(({ healthCardId }) => healthCardId === cardNumber).length,
    boundPatientNo: async ({ cardNumber }) =>
      (await inspect()).cards.find(({ healthCardId }) => healthCardId === cardNumber)?.patid ?? null,
    during: async (operation: Operation, kind, act) => {
      await post(faults, { operation, kind });
      try {
        return await act();
      } finally {
        await sandbox.control(faults, { method: 'DELETE' });
      }
    },
    reset,
    stop: async () => {
      await authority.close();
      await sandbox.stop();
    },
  };
}

const ONLY_A_CODE = 'nothing but a code is asked, so that no answer can be seen to be about another card';

describeCardConformance('tengmed', startHarness, {
  capabilities: {
    codesAhead: 1,
    requires: ['phone', 'nation'],
    newborns: true,
    staticCodes: true,
    revoke: false,
    useReports: true,
    patientBinding: true,
  },
  texts: 1_000,
  precision: 4,
  cannotOccur: {
    'document-unsupported': 'the platform has a number for every kind of document that we know',
    pending: 'the platform registers at once',
    'wrong-patient:apply': 'the answer says nothing of the person but a new number',
    'wrong-patient:verify': ONLY_A_CODE,
    'wrong-patient:reportUse': 'the answer is empty',
    'wrong-patient:bindPatient': 'the answer is yes or no',
  },
});
