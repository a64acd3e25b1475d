import { sayDocumentLanguage } from './document-language.h5';

const settled = () => new Promise((done) => setTimeout(done));
const langOf = (text: string) =>
  [...document.querySelectorAll('span')].find(({ textContent }) => textContent === text)?.getAttribute('lang') ?? null;

describe('the language of a web page', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });
  afterEach(() => sayDocumentLanguage('zh-CN'));

  it('is said of the whole, and of every Chinese name that stands alone on an English page', async () => {
    document.body.innerHTML = '<span>康桥市第一人民医院</span><span>Book</span>';
    sayDocumentLanguage('en');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div><span>周明（一）</span><span>Cardiology 心血管内科</span></div>',
    );
    await settled();
    expect(document.documentElement.lang).toBe('en');
    expect(['康桥市第一人民医院', 'Book', '周明（一）', 'Cardiology 心血管内科'].map(langOf)).toEqual([
      'zh-CN',
      null,
      'zh-CN',
      null,
    ]);
  });

  it('follows what is written anew', async () => {
    sayDocumentLanguage('en');
    document.body.innerHTML = '<span>Loading</span>';
    await settled();
    const [text] = document.querySelector('span')?.childNodes ?? [];
    if (text) text.nodeValue = '李华';
    await settled();
    expect(langOf('李华')).toBe('zh-CN');
    if (text) text.nodeValue = '2026-11-22';
    await settled();
    expect(langOf('2026-11-22')).toBeNull();
  });

  it('leaves a Chinese page alone', async () => {
    sayDocumentLanguage('zh-CN');
    document.body.innerHTML = '<span>李华</span>';
    await settled();
    expect([document.documentElement.lang, langOf('李华')]).toEqual(['zh-CN', null]);
  });
});
