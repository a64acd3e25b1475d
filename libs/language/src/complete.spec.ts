import { DOCUMENT_NAMES, NATIONS, QUANTITY_NAMES, weekdayOf } from '@kangqiao/domain';
import { argumentsIn, chineseIn, keysIn, propertyIn, sourcesBelow } from '../testing/source-texts';
import {
  PAPER_AREAS,
  PAPER_ENGLISH,
  PHONE_AREAS,
  PHONE_ENGLISH,
  SERVER_AREAS,
  SERVER_ENGLISH,
  type Texts,
} from './catalogue';
import { translator } from './sentences';

const GB11643_TYPES = ['resident-id', 'hmt-residence-permit', 'foreign-permanent-residence'] as const;
const HAN = /\p{Script=Han}/u;
/** Texts for whoever reads either, and one that tells which characters to write. */
const BOTH = /Language|One moment|Opens again|Please close|简体中文|之子/;
const placesOf = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();
const repeated = (areas: Readonly<Record<string, Texts>>): string[] => {
  const seen = new Set<string>();
  return Object.values(areas)
    .flatMap((texts) => Object.keys(texts))
    .filter((text) => seen.size === seen.add(text).size);
};

describe('the English of the phone', () => {
  const sources = sourcesBelow('apps/miniapp/src').filter((file) => !file.includes('/packages/gallery/'));
  const keys = new Set(sources.flatMap(keysIn).map(({ text }) => text));
  const titles = new Set([
    ...sources
      .filter((file) => file.endsWith('.config.ts'))
      .flatMap((file) => propertyIn(file, 'navigationBarTitleText'))
      .map(({ text }) => text),
  ]);
  const tabs = sources
    .filter((file) => file.endsWith('app.config.ts'))
    .flatMap((file) => argumentsIn(file, 'tab'))
    .map(({ text }) => text);
  /** The phone checks what is typed by the same rules as the server. */
  const problems = ['names', 'claims', 'gb11643', 'identity-document']
    .flatMap((name) => chineseIn(`libs/domain/src/${name}.ts`))
    .map(({ text }) => text)
    .filter((text) => !text.includes('['))
    .flatMap((text) =>
      text.startsWith('这是')
        ? GB11643_TYPES.map((type) => text.replace('{0}', DOCUMENT_NAMES[type]))
        : text.replace('{0}', '100'),
    );
  const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayOf(`2026-11-0${day}`));
  const fromData = new Set([...Object.values(DOCUMENT_NAMES), ...NATIONS, ...problems, ...weekdays, ...tabs]);

  it('has a text for every one of the sources', () => {
    expect([...keys].filter((key) => !(key in PHONE_ENGLISH))).toEqual([]);
  });

  it('has one for every title, tab, name of a document or nation, and problem with what is typed', () => {
    expect([...titles, ...fromData].filter((text) => !(text in PHONE_ENGLISH))).toEqual([]);
  });

  it('has no text that nothing says any more', () => {
    expect(
      Object.keys(PHONE_ENGLISH).filter((text) => !keys.has(text) && !titles.has(text) && !fromData.has(text)),
    ).toEqual([]);
  });
});

describe.each([
  ['the phone', PHONE_ENGLISH],
  ['the servers', SERVER_ENGLISH],
  ['papers', PAPER_ENGLISH],
])('every English text of %s', (_, texts) => {
  it('puts in the parts of its Chinese one, in each of its forms', () => {
    const wrong = Object.entries(texts).filter(([chinese, english]) =>
      english.split('||').some((form) => placesOf(form).join() !== placesOf(chinese).join()),
    );
    expect(wrong).toEqual([]);
  });

  it('is English, and says something', () => {
    const wrong = Object.entries(texts).filter(
      ([chinese, english]) => english === '' || (HAN.test(english) && !BOTH.test(chinese)),
    );
    expect(wrong).toEqual([]);
  });
});

it.each([
  ['the phone', PHONE_AREAS],
  ['the servers', SERVER_AREAS],
  ['papers', PAPER_AREAS],
])('no text of %s is said in two areas', (_, areas) => expect(repeated(areas)).toEqual([]));

describe('the English of the servers', () => {
  const inEnglish = translator(SERVER_ENGLISH);

  /** What is not said to residents in an answer of the interface, or is no sentence. */
  const NOT_SAID: readonly [file: RegExp, because: string][] = [
    [
      /\/(testing|access-cases|config|database|audit-verify|key-rotation|hospital-check)\/|main\.ts$|preflight\.ts$/,
      'is for those who run it',
    ],
    [/openapi\/metadata/, 'describes the interface'],
    [/recognition-file|subscribe-fields/, 'is a file for hospitals, or a message of WeChat'],
    [/features\/terminal\/|hospital-push/, 'is for clerks and hospitals'],
    [/own-data\/(\w+-tables|stored-words)/, 'is in the file that a resident takes away, and checked with the papers'],
    [
      /symptom-table|department-kinds|department-names|region-of-address|laboratory\/(item-names|laboratory-items|critical|specimen|trend-item)|domain\/src\/laboratory|vital-signs\/codes|readable|nations|visit-title|message\.client/,
      'is read or matched, not said',
    ],
    [/access-words|who-words/, 'is put together, and checked by the next test'],
  ];
  /** Pieces of a sentence that is known as a whole. */
  const NEVER_ALONE = new Set([
    '^([{0}{1}]+之[子女])[1-9]$',
    '{0}月{1}日（{2}）{3}',
    '{0}月{1}日 {2}',
    '{0}{1}目标范围。',
    '按您的身高，体重{0}建议的范围，可在下次就诊时和医生谈谈。',
  ]);

  const said = ['apps/bff/src', 'libs/contracts/src', 'libs/domain/src']
    .flatMap(sourcesBelow)
    .filter((file) => !NOT_SAID.some(([files]) => files.test(file)))
    .flatMap((file) => {
      const onPapers = new Set(keysIn(file).map(({ text }) => text));
      return chineseIn(file).filter(({ text }) => !onPapers.has(text));
    })
    // Other names of laboratory items are matched, not said.
    .filter(({ text }) => !text.includes('|'));

  it('knows every sentence of the sources, whatever is put in', () => {
    const unknown = said.filter(({ text }) => {
      const filled = text.replace(/\{(\d+)\}/g, 'X$1');
      const empty = text.replace(/\{\d+\}/g, '');
      return HAN.test(inEnglish(filled)) && HAN.test(inEnglish(empty)) && !NEVER_ALONE.has(text);
    });
    expect(unknown.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
  });

  it('names what is kept, why, and what is removed', () => {
    const files = sourcesBelow('apps/bff/src/features/own-data').filter((file) => file.endsWith('-tables.ts'));
    const named = files
      .flatMap((file) => ['title', 'because'].flatMap((name) => propertyIn(file, name)))
      .map(({ text }) => text);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((text) => HAN.test(inEnglish(text)))).toEqual([]);
  });

  it('names the days of the week and what is measured', () => {
    expect(
      Object.values(QUANTITY_NAMES)
        .map(inEnglish)
        .filter((text) => HAN.test(text)),
    ).toEqual([]);
    expect(inEnglish(`11月23日（${weekdayOf('2026-11-23')}）`)).toBe('Mon 23 Nov');
  });
});
