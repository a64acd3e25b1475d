import fc from 'fast-check';
import { acceptedLanguage } from './accepted-language';

it.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['en', 'en'],
  ['EN-gb', 'en'],
  ['zh-CN', 'zh'],
  ['fr, en;q=0.5', 'en'],
  ['fr', 'zh'],
  ['*', 'zh'],
  ['zh-CN, en;q=0.9', 'zh'],
  ['zh;q=0.8, en;q=0.9', 'en'],
  ['zh;q=0.9, en;q=0.9', 'zh'],
  ['en;q=0', 'zh'],
  ['en;q=2', 'zh'],
  ['english-language-and-more', 'zh'],
] as const)('reads %p as %s', (header, language) => expect(acceptedLanguage(header)).toBe(language));

it('takes whatever it is sent', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (header) => ['zh', 'en'].includes(acceptedLanguage(header))));
});
