import { describeWireFaults, WIRE_FAULTS_NOW, WIRE_FAULTS_PERSON } from '@kangqiao/his-conformance';
import type { BookingState } from '@kangqiao/his-port';
import { startServer } from '@kangqiao/testing';
import { encode } from 'iconv-lite';
import { type Connected, handMadePlatforms } from '../testing/platform';
import {
  aDepartment,
  aFrame,
  aListedDocument,
  anAppointment,
  aPatient,
  aSlot,
  found,
  inSoap,
} from '../testing/replies';
import type { HipOptions } from './options';

const { connect, closeAll } = handMadePlatforms(startServer);
afterEach(closeAll);

const HUGE_BYTES = 50 * 1024 * 1024;
const NAMED = { document: { type: 'resident-id', number: '110101199003070011' }, name: WIRE_FAULTS_PERSON } as const;
const LAUGHS =
  '<!DOCTYPE lol [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

/** Asks a platform whose envelope is spoilt by hand. */
async function asking<T>(
  root: string,
  acts: string[],
  ask: (ports: Connected) => Promise<T>,
  options: Partial<HipOptions> = {},
  spoil: (envelope: string) => string | Buffer = (envelope) => envelope,
  contentType = 'text/xml; charset=utf-8',
): Promise<T> {
  const platform = await connect(
    ({ id }) =>
      (response) =>
        void response.writeHead(200, { 'content-type': contentType }).end(spoil(inSoap(found(root, id, acts)))),
    { readDeadlineMs: 5_000, clock: () => WIRE_FAULTS_NOW, ...options },
  );
  return ask(platform);
}

const department = aDepartment().replace('呼吸内科', '心血管内科');
const departments = (spoil: (envelope: string) => string | Buffer, contentType?: string) =>
  asking('PRPM_IN406110UV01', [department], ({ directory }) => directory.departments(), {}, spoil, contentType);

const patient = (sex = '2') => aPatient({ no: 'P1', name: WIRE_FAULTS_PERSON, sex });
const files = (acts: string[], tables?: HipOptions['tables'], spoil?: (envelope: string) => string) =>
  asking('PRPA_IN201306UV02', acts, ({ patients }) => patients.find(NAMED.document, NAMED.name), { tables }, spoil);

const session = async (slot: Parameters<typeof aSlot>[0], tables?: HipOptions['tables']) => {
  const query = { departmentId: '2001', from: '2026-11-23', to: '2026-11-23' };
  const [one] = await asking('PRSC_IN100500UV', [aSlot(slot)], ({ scheduling }) => scheduling.sessions(query), {
    tables,
  });
  return one;
};
const remaining = async (left: string | null, unlimited: readonly string[]) =>
  (await session({ frames: [aFrame('0800', '0810', left)] }, { unlimited }))?.remaining;
const fee = async (value: string, moneyUnit: 'yuan' | 'fen') =>
  (await session({ fee: `<registrationFee value="${value}"/>` }, { moneyUnit }))?.feeFen;

const bookingState = async (code: string, appointmentStates: Record<string, BookingState>) => {
  const acts = [anAppointment({ state: code })];
  const ask = ({ scheduling }: Connected) => scheduling.findBooking('c1');
  return (await asking('PRPA_IN900350UV', acts, ask, { tables: { appointmentStates } }))?.state;
};

const reports = (listed: Parameters<typeof aListedDocument>[0]) =>
  asking('GetDocumentStoredInfoResponse', [aListedDocument(listed)], ({ reports: port }) =>
    port.list({ patientNo: 'LX0001', from: '2026-11-01', to: '2026-11-22' }),
  );

const NO_HOLDS = { cannotOccur: 'this wire has no holds, and so no time at which one ends' };

describeWireFaults('hip', {
  truncated: () => departments((envelope) => envelope.slice(0, envelope.length / 2)),
  'unclosed-tag': () => files([patient()], {}, (envelope) => envelope.replace('</name>', '')),
  'unquoted-keys': () => departments(() => `{code:0,info:'${WIRE_FAULTS_PERSON}',data:[]}`),
  'wrong-declared-encoding': () => departments((envelope) => encode(envelope, 'gbk')),
  'missing-field': () => files([patient().replace('<administrativeGenderCode code="2"/>', '')]),
  'null-remaining': () => remaining(null, ['-1']),
  'duplicate-id': () => files([patient(), patient()]),
  'unknown-enum': () => files([patient('女')]),
  'wrong-patient': () => reports({ patientNo: 'LX0002' }),
  huge: () => departments((envelope) => envelope + ' '.repeat(HUGE_BYTES)),
  'entity-expansion': () => departments((envelope) => LAUGHS + envelope),

  gbk: async () => {
    const [one] = await departments((envelope) => encode(envelope, 'gbk'), 'text/xml; charset=gbk');
    return one?.name ?? '';
  },
  'single-for-list': () => departments((envelope) => envelope),
  'opposite-sexes': async () => {
    const sexes = { '1': 'female', '2': 'male' } as const;
    return (await files([patient('2')], { sexes }))[0]?.sex ?? 'unknown';
  },
  'opposite-cancel-codes': () => bookingState('1', { '1': 'cancelled', '4': 'booked' }),
  'fee-in-yuan': () => fee('25.00', 'yuan'),
  'fee-in-fen': () => fee('2500', 'fen'),
  'unlimited-99': () => remaining('99', ['99']),
  'unlimited-minus-1': () => remaining('-1', ['-1']),
  'plain-99': () => remaining('99', ['-1']),
  'local-time': async () => (await reports({ time: '20261122093000' }))[0]?.reportedAt,
  'clock-ahead': NO_HOLDS,
  'clock-behind': NO_HOLDS,
});
