import type { Sex } from '@kangqiao/domain';
import { type BookingState, type FaultReason, HospitalFault } from '@kangqiao/his-port';

/** Asks a hospital whose reply a spec has spoilt by hand. */
export type Ask<T> = () => Promise<T>;

/** The reason why a fault cannot occur on a wire, as a sentence. */
export interface CannotOccur {
  cannotOccur: string;
}

type Case<T> = Ask<T> | CannotOccur;

/** The moment at which the spec's own clock must stand for the cases about clocks. */
export const WIRE_FAULTS_NOW = new Date('2026-11-22T09:30:00+08:00');

/** Put it into every spoilt reply that has room for a name: no error may ever quote it. */
export const WIRE_FAULTS_PERSON = '王秀英';

/**
 * Replies as bad hospitals write them. Each adapter's spec writes them by hand for its wire, from the page of the wire and
 * never by the adapter's own code, and asks; what must come of it is the same for all.
 */
export interface WireFaultCases {
  /** Cut off in the middle. */
  truncated: Case<unknown>;
  /** A tag, or a bracket, that is never closed. */
  'unclosed-tag': Case<unknown>;
  /** JSON whose keys have no quotes, in the place of the reply. */
  'unquoted-keys': Case<unknown>;
  /** GBK bytes with Chinese text in a message that says it is UTF-8. */
  'wrong-declared-encoding': Case<unknown>;
  /** A required field left out. */
  'missing-field': Case<unknown>;
  /** A session whose remaining numbers are null or empty: neither none nor without limit. */
  'null-remaining': Case<unknown>;
  /** One id twice in a list. */
  'duplicate-id': Case<unknown>;
  /** A value that is in no table. */
  'unknown-enum': Case<unknown>;
  /** Another patient's data. */
  'wrong-patient': Case<unknown>;
  /** 50 MB of well-formed reply. */
  huge: Case<unknown>;
  /** Entities that expand to entities, a billion of them. */
  'entity-expansion': Case<unknown>;

  /** The name of the one department in a GBK reply that says so: 心血管内科. */
  gbk: Case<string>;
  /** A list that the wire writes as a single element. */
  'single-for-list': Case<readonly unknown[]>;
  /** The sex of a man, where this site's table gives his code the meaning that the page gives to women. */
  'opposite-sexes': Case<Sex>;
  /** The state of a cancelled booking, where this site's table gives its code another meaning than the page. */
  'opposite-cancel-codes': Case<BookingState | undefined>;
  /** The fee, in fen, of a session that costs `25.00` at a site that writes 元. */
  'fee-in-yuan': Case<number | undefined>;
  /** The fee, in fen, of a session that costs `2500` at a site that writes 分. */
  'fee-in-fen': Case<number | undefined>;
  /** Remaining numbers that say 99 at a site where 99 means "unlimited". */
  'unlimited-99': Case<number | null | undefined>;
  /** Remaining numbers that say -1 at a site where -1 means "unlimited". */
  'unlimited-minus-1': Case<number | null | undefined>;
  /** Remaining numbers that say 99 at a site where -1 means "unlimited". */
  'plain-99': Case<number | null | undefined>;
  /** When a report was written that says 2026-11-22 09:30, local and without offset. */
  'local-time': Case<Date | undefined>;
  /** When a hold ends that a hospital, ten minutes ahead of us, lets live ten minutes from `WIRE_FAULTS_NOW`. */
  'clock-ahead': Case<Date | null | undefined>;
  /** The same from a hospital that is ten minutes behind. */
  'clock-behind': Case<Date | null | undefined>;
}

/** Replies of which nothing may be used, and as what they are told. */
const REFUSED = {
  truncated: 'MALFORMED',
  'unclosed-tag': 'MALFORMED',
  'unquoted-keys': 'MALFORMED',
  'wrong-declared-encoding': 'MALFORMED',
  'missing-field': 'MISSING_FIELD',
  'null-remaining': 'MISSING_FIELD',
  'duplicate-id': 'DUPLICATE_ID',
  'unknown-enum': 'UNKNOWN_VALUE',
  'wrong-patient': 'WRONG_PATIENT',
  huge: 'TOO_LARGE',
  'entity-expansion': 'MALFORMED',
} as const satisfies Partial<Record<keyof WireFaultCases, FaultReason>>;

/** Replies that are odd, and yet have one meaning. */
const READ = {
  gbk: '心血管内科',
  'opposite-sexes': 'male',
  'opposite-cancel-codes': 'cancelled',
  'fee-in-yuan': 2500,
  'fee-in-fen': 2500,
  'unlimited-99': null,
  'unlimited-minus-1': null,
  'plain-99': 99,
  'local-time': WIRE_FAULTS_NOW,
} as const satisfies Partial<Record<keyof WireFaultCases, unknown>>;

/** A clock is read by messages that take a moment. */
const TOLERANCE_MS = 5_000;

/** What must come of every bad reply, on every wire. Call it at the top of a spec file. */
export function describeWireFaults(name: string, cases: WireFaultCases): void {
  const when = <T>(title: string, one: Case<T>, test: (ask: Ask<T>) => Promise<void>): void => {
    if (typeof one === 'function') it(title, () => test(one));
    else it.skip(`${title} (cannot occur: ${one.cannotOccur})`, () => undefined);
  };

  describe(`bad replies over ${name}`, () => {
    for (const fault of Object.keys(REFUSED) as (keyof typeof REFUSED)[]) {
      when<unknown>(`uses nothing of a reply with the fault ${fault}`, cases[fault], async (ask) => {
        const error = await ask().then(
          () => 'data',
          (thrown: unknown) => thrown,
        );
        expect(error).toBeInstanceOf(HospitalFault);
        expect(error).toMatchObject({ reason: REFUSED[fault] });
        expect(String(error)).not.toContain(WIRE_FAULTS_PERSON);
      });
    }

    for (const oddity of Object.keys(READ) as (keyof typeof READ)[]) {
      when<unknown>(`reads a reply with ${oddity} as what it means`, cases[oddity], async (ask) => {
        expect(await ask()).toEqual(READ[oddity]);
      });
    }

    when('takes a single element for a list of one', cases['single-for-list'], async (ask) => {
      expect(await ask()).toHaveLength(1);
    });

    for (const clock of ['clock-ahead', 'clock-behind'] as const) {
      when(`does not let a hold end by a wrong clock (${clock})`, cases[clock], async (ask) => {
        const expiresAt = await ask();
        // Null is an honest answer too: then our own rule says how long the hold lives.
        if (expiresAt === null) return;
        const end = WIRE_FAULTS_NOW.getTime() + 10 * 60_000;
        expect(Math.abs((expiresAt?.getTime() ?? 0) - end)).toBeLessThanOrEqual(TOLERANCE_MS);
      });
    }
  });
}
