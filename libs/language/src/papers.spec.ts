import { DOCUMENT_NAMES, QUANTITY_NAMES, VITAL_NAMES } from '@kangqiao/domain';
import { chineseIn, keysIn, pageTextsIn, propertyIn, sourcesBelow } from '../testing/source-texts';
import { PAPER_AREAS, PAPER_ENGLISH } from './catalogue';

const HAN = /\p{Script=Han}/u;

describe('the English of papers, of files and of the page that a doctor opens', () => {
  const FEATURES = 'apps/bff/src/features';
  const VIEWER = `${FEATURES}/record-sharing/viewer`;
  const sources = [...['apps/bff/src', 'libs/ips/src'].flatMap(sourcesBelow), `${VIEWER}/viewer.js`];
  /** Where texts stand in tables, to be said word by word. */
  const TABLES = [
    ...sourcesBelow(`${FEATURES}/own-data`).filter((file) => /-tables|stored-words/.test(file)),
    ...['record/record-words', 'measurements/measurement-words', 'reports/report-words']
      .concat('corrections/correction-words', 'record-opening/opening-words', 'notifications/notification-kinds')
      .map((name) => `${FEATURES}/${name}.ts`),
  ];
  /** Who writes papers and nothing else: whatever Chinese is written down there is written to be said in English too. */
  const WRITERS =
    /libs\/ips\/|platform\/pdf\/|own-data\/(export-page|own-data\.service)|(report|summary|history)-pdf|record-export\/history-|report-blocks|item-gloss|visit-calendar|viewer\.js/;

  const keys = new Set(sources.flatMap(keysIn).map(({ text }) => text));
  const fromPage = new Set(pageTextsIn(`${VIEWER}/viewer.html`).map(({ text }) => text));
  const fromTables = new Set([
    ...TABLES.flatMap(chineseIn).map(({ text }) => text),
    ...propertyIn('apps/bff/src/platform/consents/consent-texts.ts', 'title').map(({ text }) => text),
    ...[DOCUMENT_NAMES, VITAL_NAMES, QUANTITY_NAMES].flatMap((names) => Object.values<string>(names)),
  ]);
  const all = new Set([...keys, ...fromPage, ...fromTables]);

  it('has a text for everything that is said on them', () => {
    expect([keys.size > 150, fromPage.size > 8, fromTables.size > 200]).toEqual([true, true, true]);
    expect([...all].filter((text) => HAN.test(text) && !(text in PAPER_ENGLISH))).toEqual([]);
  });

  it('has no text that nothing says any more', () => {
    expect(Object.keys(PAPER_ENGLISH).filter((text) => !all.has(text))).toEqual([]);
  });

  it('gives the doctor’s page all that it says by itself', () => {
    const own = [...keysIn(`${VIEWER}/viewer.js`), ...pageTextsIn(`${VIEWER}/viewer.html`)];
    expect(own.filter(({ text }) => !(text in PAPER_AREAS.doctor))).toEqual([]);
  });

  it('leaves no Chinese beside it where papers are written', () => {
    const writers = sources.filter((file) => WRITERS.test(file));
    expect(writers.length).toBeGreaterThan(20);
    const beside = writers.flatMap((file) => chineseIn(file).filter(({ text }) => !keys.has(text)));
    expect(beside).toEqual([]);
  });
});
