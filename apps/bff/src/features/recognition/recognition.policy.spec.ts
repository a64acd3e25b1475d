import fc from 'fast-check';
import type { RecognitionRule } from './recognition-file';
import { acceptedBy, longestDays, type ResultCase } from './recognition.policy';

const at = (text: string) => new Date(`${text}:00+08:00`);
const aRule = (change: Partial<RecognitionRule> = {}): RecognitionRule => ({
  item: '血常规',
  kind: 'laboratory',
  titles: ['血常规', '血常规（五分类）'],
  level: '全市互认',
  validDays: 3,
  ...change,
});
const aResult = (change: Partial<ResultCase> = {}): ResultCase => ({
  kind: 'laboratory',
  title: '血常规',
  hospitalId: 'first',
  firstReportedAt: at('2026-11-20T23:59'),
  ...change,
});

describe('a result that hospitals accept from one another', () => {
  it.each([
    ['2026-11-20T23:59', 2],
    ['2026-11-21T00:00', 1],
    ['2026-11-22T00:00', 0],
    ['2026-11-22T23:59', 0],
    ['2026-11-23T00:00', null],
    ['2026-11-19T23:59', null],
  ])('counts at %s for %p days more', (now, days) => {
    expect(acceptedBy([aRule()], aResult(), at(now))?.remainingDays ?? null).toBe(days);
  });

  it.each([
    [{ title: '血常规(五分类)' }, true],
    [{ title: ' 血 常规 ' }, true],
    [{ title: '血常规加 C 反应蛋白' }, false],
    [{ kind: 'imaging' as const }, false],
    [{ hospitalId: 'second' }, true],
  ])('is meant by the list: %j is %p', (change, accepted) => {
    expect(acceptedBy([aRule()], aResult(change), at('2026-11-21T09:00')) !== null).toBe(accepted);
  });

  it('counts only from the hospitals that the rule names', () => {
    const rule = aRule({ hospitals: ['second'] });
    expect(acceptedBy([rule], aResult(), at('2026-11-21T09:00'))).toBeNull();
    expect(acceptedBy([rule], aResult({ hospitalId: 'second' }), at('2026-11-21T09:00'))).not.toBeNull();
  });

  it('counts by the rule that lets it count longest', () => {
    const rules = [aRule(), aRule({ level: '全省互认', validDays: 30 }), aRule({ validDays: 7 })];
    const accepted = acceptedBy(rules, aResult(), at('2026-11-21T09:00'));
    expect([accepted?.rule.level, accepted?.validUntil]).toEqual(['全省互认', '2026-12-19']);
    expect(longestDays(rules)).toBe(30);
  });

  it('counts for exactly as many days as the rule says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 }), (validDays) => {
        const days = Array.from({ length: 400 }, (_, day) => day).filter((day) =>
          acceptedBy([aRule({ validDays })], aResult(), new Date(at('2026-11-20T12:00').getTime() + day * 86_400_000)),
        );
        expect(days).toHaveLength(validDays);
      }),
      { numRuns: 40 },
    );
  });
});
