import { ERROR_CODES, type EnglishTexts } from '@kangqiao/contracts';
import { AppError } from '../../platform/errors/app-error';
import { toErrorAnswer } from '../../platform/errors/error-answer';
import { answerInEnglish } from '../../platform/language/in-english';
import { TestApp } from '../../testing/test-app';

const HAN = /\p{Script=Han}/u;
const ENGLISH = { headers: { 'accept-language': 'en-GB' } };

describe('the English texts of the mini-program', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('are told whoever asks, with how many they are', async () => {
    const answer = await app.call('GET', '/api/v1/languages/en');
    const { version, count, texts } = answer.body as unknown as EnglishTexts;
    expect([answer.status, answer.headers.etag, answer.headers['cache-control']]).toEqual([
      200,
      `"${version}"`,
      'no-cache',
    ]);
    expect(Object.keys(texts)).toHaveLength(count);
    expect(texts['请先登录']).toBe('Please sign in first');
  });

  it('are not sent again to a phone that has them', async () => {
    const { headers } = await app.call('GET', '/api/v1/languages/en');
    const call = (known: string) => app.call('GET', '/api/v1/languages/en', { headers: { 'if-none-match': known } });
    const tag = String(headers.etag);
    expect([(await call(tag)).status, (await call(`"older", W/${tag}`)).status]).toEqual([304, 304]);
    expect((await call(tag)).text).toBe('');
    expect((await call('"older"')).status).toBe(200);
  });

  it('stay by their Chinese for whoever reads English', async () => {
    const answer = await app.call('GET', '/api/v1/languages/en', ENGLISH);
    expect((answer.body as unknown as EnglishTexts).texts['取消']).toBe('Cancel');
  });

  it('are matched by failures in English, and in Chinese for everybody else', async () => {
    const english = await app.call('GET', '/api/v1/people', ENGLISH);
    expect([english.body.code, english.body.message]).toEqual(['SIGN_IN_REQUIRED', 'Please sign in first']);
    expect([english.headers['content-language'], english.headers.vary]).toEqual(['en', 'Accept-Language']);
    expect((await app.call('GET', '/api/v1/people')).body.message).toBe('请先登录');
  });

  it('name a wrong field in English', async () => {
    const answer = await app.call('POST', '/api/v1/sessions', { ...ENGLISH, body: {} });
    expect(JSON.stringify(answer.body)).not.toMatch(HAN);
  });

  it('come with the privacy notice', async () => {
    const answer = await app.call('GET', '/api/v1/privacy-notice', ENGLISH);
    expect(answer.text).not.toMatch(HAN);
    expect(answer.text).toContain('the Chinese text is the binding one');
  });

  it('know a failure of every code', () => {
    const said = ERROR_CODES.map((code) =>
      JSON.stringify(answerInEnglish(toErrorAnswer(new AppError(code), 't').body, '')),
    );
    expect(said.filter((body) => HAN.test(body))).toEqual([]);
  });
});
