import { type HearingCase, hearingVerdict } from './report-hearing.policy';

const REPORTED = new Date('2026-11-20T02:00:00.000Z');
const at = (text: string) => new Date(text);
const aCase = (change: Partial<HearingCase>): HearingCase => ({
  hearing: 'at-once',
  reportedAt: REPORTED,
  doctorReleasedAt: undefined,
  capacity: 'self',
  hasFamily: true,
  familyHasRead: false,
  ...change,
});

describe('how a person wants to hear of a report', () => {
  it('shows it at once, whatever the doctor says', () => {
    expect(hearingVerdict(aCase({ doctorReleasedAt: null }), REPORTED)).toEqual({ kind: 'shown' });
  });

  it('waits for the doctor where the hospital tells', () => {
    const now = at('2027-11-20T02:00:00Z');
    expect(hearingVerdict(aCase({ hearing: 'after-doctor', doctorReleasedAt: null }), now)).toEqual({
      kind: 'held',
      why: 'after-doctor',
      until: null,
    });
    const released = aCase({ hearing: 'after-doctor', doctorReleasedAt: at('2026-11-21T08:00:00Z') });
    expect(hearingVerdict(released, at('2026-11-21T07:59:59.999Z'))).toMatchObject({ kind: 'held' });
    expect(hearingVerdict(released, at('2026-11-21T08:00:00.000Z'))).toEqual({ kind: 'shown' });
  });

  it('waits three days where the hospital does not tell', () => {
    const given = aCase({ hearing: 'after-doctor' });
    const until = at('2026-11-23T02:00:00.000Z');
    expect(hearingVerdict(given, at('2026-11-23T01:59:59.999Z'))).toEqual({ kind: 'held', why: 'after-doctor', until });
    expect(hearingVerdict(given, until)).toEqual({ kind: 'shown' });
  });

  it.each(['self', 'family', 'guardian'] as const)(
    'keeps what the doctor has not released from %s alike',
    (capacity) => {
      const given = aCase({ hearing: 'after-doctor', doctorReleasedAt: null, capacity });
      expect(hearingVerdict(given, REPORTED).kind).toBe('held');
    },
  );

  it.each([
    [{ familyHasRead: false }, 'held'],
    [{ familyHasRead: true }, 'shown'],
    [{ hasFamily: false }, 'shown'],
    [{ capacity: 'family' }, 'shown'],
    [{ capacity: 'guardian' }, 'shown'],
  ] as const)('lets family open it first: %j is %s', (change, kind) => {
    expect(hearingVerdict(aCase({ hearing: 'with-family', ...change }), REPORTED).kind).toBe(kind);
  });
});
