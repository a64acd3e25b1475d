import { startedWith } from '../../test/started';

const TEXTS = { version: 'v1', count: 2, texts: { 取消: 'Cancel', 确认: 'Confirm' } };
const start = (kept: Readonly<Record<string, unknown>>) =>
  startedWith(kept, () => jest.requireActual<typeof import('.')>('.'));

it('speaks English where it was chosen and is there', () => {
  const { language, t } = start({ 'language.chosen': 'en', 'language.english': TEXTS });
  expect([language, t`取消`]).toEqual(['en', 'Cancel']);
});

it('speaks Chinese where that was chosen, or nothing', () => {
  expect(start({ 'language.chosen': 'zh', 'language.english': TEXTS }).language).toBe('zh');
  expect(start({}).language).toBe('zh');
});

it('keeps a choice for the next start', () => {
  const { keptLanguage, language } = start({});
  expect(keptLanguage.chosen()).toBeNull();
  keptLanguage.choose('en');
  expect([keptLanguage.keepEnglish(TEXTS), keptLanguage.chosen(), language]).toEqual([true, 'en', 'zh']);
});

it.each([
  ['nothing', null],
  ['a word', 'Cancel'],
  ['a part', { ...TEXTS, count: 3 }],
  ['more than all', { ...TEXTS, count: 1 }],
  ['something besides texts', { ...TEXTS, texts: { 取消: 'Cancel', 确认: 7 } }],
  ['no version', { ...TEXTS, version: undefined }],
  ['texts that are none', { ...TEXTS, texts: null }],
])('speaks Chinese where %s is kept of the English texts', (_, kept) => {
  const { language, keptLanguage } = start({ 'language.chosen': 'en', 'language.english': kept });
  expect([language, keptLanguage.english(), keptLanguage.chosen()]).toEqual(['zh', null, 'en']);
});

it('takes a choice that is none for no choice', () => {
  expect(start({ 'language.chosen': 'fr' }).keptLanguage.chosen()).toBeNull();
});
