import { InMemoryHospital, type InMemorySeed } from '@kangqiao/his-adapter-in-memory';
import type { FaultKind } from '@kangqiao/his-conformance';
import type { Booking, BookCommand } from '@kangqiao/his-port';
import { startServer } from '@kangqiao/testing';

type Asked = Record<string, string | undefined>;
type Reply = { ok: true; data: unknown } | { ok: false; code: string };

const STATES = { open: 'O', full: 'F', stopped: 'X', 'not-released': 'N' } as const;
const BOOKINGS = { held: 'H', booked: 'B', arrived: 'A', completed: 'D', cancelled: 'C', stopped: 'X', missed: 'M' };
const REFUSALS: Record<string, string> = {
  NUMBER_TAKEN: 'TAKEN',
  SESSION_STOPPED: 'STOPPED',
  ALREADY_ARRIVED: 'ARRIVED',
};

const yes = (data: unknown): Reply => ({ ok: true, data });
const no = (reason: string): Reply => ({ ok: false, code: REFUSALS[reason] ?? 'NO' });
const booking = ({ clientRef, visitNo, patientNo, sessionId, numberId, state }: Booking) => ({
  ref: clientRef,
  visit: visitNo,
  patient: patientNo,
  session: sessionId,
  number: numberId,
  state: BOOKINGS[state],
});

/** What the tiny information system answers; it keeps its data in memory. */
function answersOf(hospital: InMemoryHospital, seed: InMemorySeed): Record<string, (asked: Asked) => Promise<Reply>> {
  const { directory, patients, scheduling } = hospital;
  const session = (id: string | undefined) => {
    const found = seed.sessions?.find((one) => one.id === id);
    if (!found) throw new Error('no such session');
    return found;
  };
  return {
    profile: async () => yes({ name: hospital.name, address: '测试路 1 号' }),
    departments: async () => yes((await directory.departments()).map(({ id, name }) => ({ id, name, inUse: 'yes' }))),
    doctors: async ({ department }) =>
      yes(
        (await directory.doctors(department)).map(({ id, departmentId, name }) => ({
          id,
          name,
          department: departmentId,
          inUse: 'yes',
        })),
      ),
    find: async ({ number = '' }) => {
      const known = (seed.patients ?? []).filter(({ document }) => document.number === number);
      const [first] = known;
      const files = first ? await patients.find(first.document, first.name) : [];
      return yes(files.map(({ patientNo, name, phone }) => ({ no: patientNo, name, sex: 'F', phone: phone ?? '-' })));
    },
    sessions: async ({ departmentId = '', doctorId, from = '', to = '' }) =>
      yes(
        (await scheduling.sessions({ departmentId, doctorId, from, to })).map((one) => ({
          ...one,
          department: one.departmentId,
          doctor: one.doctorId,
          period: one.period === 'morning' ? 'AM' : 'PM',
          state: STATES[one.state],
        })),
      ),
    numbers: async ({ id }) =>
      yes(
        (await scheduling.numbers(session(id))).map(({ id: number, startTime, endTime, available }) => ({
          id: number,
          from: startTime,
          to: endTime,
          free: available ? 'yes' : 'no',
        })),
      ),
    book: async ({ ref = '', session: id, number = '', patient = '' }) => {
      const of = session(id);
      const command: BookCommand = {
        clientRef: ref,
        session: of,
        number: { id: number, startTime: '', endTime: '' },
        patientNo: patient,
        feeFen: of.feeFen,
        patient: { name: '', phone: null },
      };
      const outcome = await scheduling.book(command);
      if (outcome.kind === 'booked') return yes(booking(outcome.booking));
      return no(outcome.kind === 'refused' ? outcome.reason : 'OTHER');
    },
    cancel: async ({ ref = '', visit = '', patient = '' }) => {
      const outcome = await scheduling.cancel({ clientRef: ref, visitNo: visit, patientNo: patient });
      return outcome.kind === 'cancelled' ? yes(null) : no(outcome.kind === 'refused' ? outcome.reason : 'OTHER');
    },
    findBooking: async ({ ref = '' }) => {
      const found = await scheduling.findBooking(ref);
      return yes(found ? [booking(found)] : []);
    },
  };
}

type Item = Record<string, unknown>;

/** The same reply with every item changed, whether it is a list or one thing. */
const eachItem = (data: unknown, change: (item: Item) => Item): unknown =>
  Array.isArray(data) ? data.map((item) => change(item as Item)) : data && change(data as Item);

/** Replies that are spoilt inside. */
const SPOILT: Partial<Record<FaultKind, (reply: Reply) => string>> = {
  'error-in-200': () => JSON.stringify({ ok: false, code: 'SYSTEM' }),
  malformed: () => '<html>系统维护中</html>',
  truncated: (reply) => JSON.stringify(reply).slice(0, -5),
  empty: () => '',
  huge: () => JSON.stringify({ ok: true, data: 'x'.repeat(9 * 1024 * 1024) }),
  'wrong-patient': (reply) =>
    JSON.stringify(reply.ok ? yes(eachItem(reply.data, (item) => ({ ...item, patient: 'another' }))) : reply),
  'duplicate-ids': (reply) =>
    JSON.stringify(reply.ok && Array.isArray(reply.data) ? yes([...reply.data, reply.data[0]]) : reply),
  'unknown-code': (reply) =>
    JSON.stringify(
      reply.ok ? yes(eachItem(reply.data, (item) => ({ ...item, inUse: '?', sex: '?', state: '?' }))) : reply,
    ),
};

export interface TinyHis {
  url: string;
  /** How the next calls of an operation fail; null = they do not. */
  fault: { operation: string; kind: FaultKind } | null;
  reset(): void;
  stop(): Promise<void>;
}

/** A hospital's information system small enough to be read at one sitting, over HTTP, that fails on request. */
export async function startTinyHis(seed: InMemorySeed): Promise<TinyHis> {
  let answers = answersOf(new InMemoryHospital({ ...seed, capabilities: { hold: false } }), seed);
  const server = await startServer(async (request, response, body) => {
    const operation = (request.url ?? '').split('/').at(-1) ?? '';
    const answer = answers[operation];
    const kind = his.fault?.operation === operation ? his.fault.kind : null;
    if (!answer) return response.writeHead(404).end();
    if (kind === 'hang') return;
    if (kind === 'reset') return request.socket.destroy();
    if (kind === 'http-500') return response.writeHead(500).end();
    const reply = await answer(JSON.parse(body) as Asked);
    if (kind === 'act-then-hang') return;
    if (kind === 'wrong-encoding') return response.end(Buffer.from(JSON.stringify({ ok: true, data: 'é' }), 'latin1'));
    const spoilt = kind && SPOILT[kind];
    response.writeHead(200, { 'content-type': 'application/json' });
    return response.end(spoilt ? spoilt(reply) : JSON.stringify(reply));
  });
  const his: TinyHis = {
    url: server.url,
    fault: null,
    reset: () => {
      answers = answersOf(new InMemoryHospital({ ...seed, capabilities: { hold: false } }), seed);
    },
    stop: () => server.close(),
  };
  return his;
}
