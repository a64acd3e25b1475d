import fc from 'fast-check';
import { isOneSlipFrom, isTypoFor, rankOf } from './matching';
import { normalised, type Readable, readableName, readableText } from './readable';

const NAMES = [
  '心血管内科',
  '神经内科',
  '全科医学科',
  '康桥市第一人民医院',
  '单雄信',
  '吕晓乐',
  '妇女保健科',
  'CT室',
  '长寿路门诊',
];
const PEOPLE = ['单雄信', '吕晓乐'];
const texts = new Map(NAMES.map((name) => [name, PEOPLE.includes(name) ? readableName(name) : readableText(name)]));
const of = (name: string): Readable => texts.get(name) ?? readableText(name);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const initials = (reading: string) => [reading.slice(0, 1), ...(/^[zcs]h/.test(reading) ? [reading.slice(0, 2)] : [])];
const prefixes = (reading: string) => Array.from(reading, (_, index) => reading.slice(0, index + 1));
const either = (words: readonly string[]) => `(?:${words.map(escaped).join('|')})`;

/** Says the same in another way: one regular expression for each part of the text that a query may spell. */
const canMatch = (marks: Readable, query: string): boolean =>
  marks.some((_, from) =>
    marks.slice(from).some((__, length) => {
      const part = marks.slice(from, from + length + 1);
      const spelt = part.map(({ char, readings }, index) =>
        either([char, ...readings, ...readings.flatMap(index === part.length - 1 ? prefixes : initials)]),
      );
      return new RegExp(`^${spelt.join('')}$`, 'u').test(query);
    }),
  );

describe('what is typed finds a name', () => {
  it.each([
    ['心血管内科', '心血管内科', 'exact'],
    ['心血管内科', 'xinxueguanneike', 'exact'],
    ['心血管内科', 'xxgnk', 'exact-initials'],
    ['心血管内科', '心血管', 'prefix'],
    ['心血管内科', 'xinxue', 'prefix'],
    ['心血管内科', 'xinxueg', 'prefix-initials'],
    ['心血管内科', 'xxg', 'prefix-initials'],
    ['心血管内科', '内科', 'inside'],
    ['心血管内科', 'neike', 'inside'],
    ['心血管内科', 'nk', 'inside-initials'],
    ['心血管内科', '心xueg', 'prefix-initials'],
    ['心血管内科', '心血guan', 'prefix'],
    ['单雄信', 'shanxiong', 'prefix'],
    ['单雄信', 'sxx', 'exact-initials'],
    ['单雄信', 'shxx', 'exact-initials'],
    ['吕晓乐', 'lvxiaoyue', 'exact'],
    ['吕晓乐', 'luxiaole', 'exact'],
    ['CT室', 'ct', 'prefix'],
  ])('%s by %s, as %s', (name, query, rank) => expect(rankOf(of(name), query)).toBe(rank));

  it.each([
    ['单雄信', 'danxiong'],
    ['心血管内科', '外科'],
    ['心血管内科', 'xinnei'],
    ['心血管内科', 'n'],
    ['长寿路门诊', 'zhangshou'],
    ['心血管内科', ''],
  ])('not %s by %s', (name, query) => expect(rankOf(of(name), query)).toBeNull());

  it('does not take bare initials in the middle of a long text', () => {
    expect(rankOf(of('神经内科'), 'nk', false)).toBeNull();
    expect(rankOf(of('神经内科'), 'sj', false)).toBe('prefix-initials');
    expect(rankOf(of('神经内科'), 'neike', false)).toBe('inside');
  });
});

describe('any text', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc
      .array(fc.constantFrom(...[...NAMES.join('')], ...'abcdeghijklnosuvxyz', 'xin', 'nei', 'ke', 'sh', 'zh'), {
        maxLength: 8,
      })
      .map((parts) => parts.join('')),
  );

  it('finds only what it can spell', () =>
    fc.assert(
      fc.property(typed, fc.constantFrom(...NAMES), (text, name) => {
        const query = normalised(text);
        if (rankOf(of(name), query) !== null) expect(canMatch(of(name), query)).toBe(true);
      }),
      { numRuns: 3_000 },
    ));

  it('finds all that it can spell, but for single letters', () =>
    fc.assert(
      fc.property(typed, fc.constantFrom(...NAMES), (text, name) => {
        const query = normalised(text);
        if (query.length > 1 && canMatch(of(name), query)) expect(rankOf(of(name), query)).not.toBeNull();
      }),
      { numRuns: 3_000 },
    ));
});

describe('a slip of the finger', () => {
  it.each([
    ['xinxuegaun', 'xinxueguan'],
    ['xinxuguan', 'xinxueguan'],
    ['xinnxue', 'xinxueguan'],
    ['xunxueguan', 'xinxueguan'],
  ])('%s stands for %s', (query, text) => expect(isOneSlipFrom(query, text)).toBe(true));

  it.each([
    ['xunxuagua', 'xinxueguan'],
    ['zinxueguan', 'xinxueguan'],
    ['xinxueguanneikexx', 'xinxueguan'],
  ])('%s does not stand for %s', (query, text) => expect(isOneSlipFrom(query, text)).toBe(false));

  it('is forgiven from four letters on', () => {
    expect(isTypoFor(of('神经内科'), 'nek')).toBe(false);
    expect(isTypoFor(of('神经内科'), 'neke')).toBe(true);
    expect(isTypoFor(of('神经内科'), '神经内课')).toBe(false);
  });
});
