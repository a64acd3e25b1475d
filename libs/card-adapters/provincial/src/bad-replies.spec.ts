import { CardAuthorityUnavailable } from '@kangqiao/card-port';
import fc from 'fast-check';
import {
  aRefusal,
  aReply,
  type HandMadePlatform,
  type HandMadeReply,
  startHandMadePlatform,
} from '../testing/hand-made-platform';
import { aCodeUse, aHolder } from '../testing/people';
import type { CipherSuite } from './cipher-suite';
import type { ProvincialOptions } from './options';

const CARD = { cardNumber: 'A'.repeat(64), holder: aHolder() };
const open: HandMadePlatform[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.stop()));
});

const person = (suite: CipherSuite, change: Record<string, string> = {}) => ({
  empi: 'E1',
  erhcCardNo: CARD.cardNumber,
  personnelType: '1',
  name: suite.encrypt('王小明'),
  sex: '1',
  birthday: '19900101',
  idCardTypeCode: '01',
  idCode: suite.encrypt('110199199001010017'),
  phone: suite.encrypt('13800000001'),
  ...change,
});

/** What a check of a code comes to when this is the reply. */
async function verified(reply: (suite: CipherSuite) => HandMadeReply, change?: Partial<ProvincialOptions>) {
  const platform = await startHandMadePlatform((suite) => ({ getPersonInfoByQrCode: reply(suite) }), change);
  open.push(platform);
  return platform.authority.verify('CODE', aCodeUse()).catch((error: unknown) => error);
}

describe('a good reply', () => {
  it('tells whose card it is', async () => {
    expect(await verified((suite) => aReply(suite, person(suite)))).toEqual({
      kind: 'valid',
      cardNumber: CARD.cardNumber,
      holder: {
        name: '王小明',
        sex: 'male',
        birthDate: '1990-01-01',
        document: { type: 'resident-id', number: '110199199001010017' },
        phone: '13800000001',
      },
    });
  });

  it('may be without a signature, unless one is demanded', async () => {
    const unsigned = (suite: CipherSuite) => aReply(suite, person(suite), { signString: '' });
    expect(await verified(unsigned)).toMatchObject({ kind: 'valid' });
    expect(await verified(unsigned, { replySignRequired: true })).toBeInstanceOf(CardAuthorityUnavailable);
  });

  it('of a child without documents tells the card and no holder', async () => {
    const child = { personnelType: '2', idCode: '', idCardTypeCode: '' };
    expect(await verified((suite) => aReply(suite, person(suite, child)))).toEqual({
      kind: 'valid',
      cardNumber: CARD.cardNumber,
      holder: null,
    });
  });
});

describe('a reply that cannot be used leaves everything unknown', () => {
  it.each<[string, (suite: CipherSuite) => HandMadeReply]>([
    ['a page', () => '<html><body>系统维护中</body></html>'],
    ['nothing', () => ''],
    ['half a text', (suite) => JSON.stringify(aReply(suite, person(suite))).slice(0, 200)],
    ['a list', () => '[]'],
    ['null', () => 'null'],
    ['no code', (suite) => aReply(suite, person(suite), { returnCode: null })],
    ['another status', () => ({ status: 502, text: '' })],
    ['a redirect', () => ({ status: 302, text: '' })],
    ['data that is a text', (suite) => aReply(suite, {}, { datas: 'x', signString: '' })],
    ['no data', (suite) => aReply(suite, {})],
    ['more than anyone should read', (suite) => JSON.stringify(aReply(suite, { x: 'x'.repeat(300_000) }))],
    ['nests without end', () => `{"returnCode":"0","signString":"X","datas":{"a":${'['.repeat(9)}${']'.repeat(9)}}}`],
    ['a signature of something else', (suite) => aReply(suite, person(suite), { signString: suite.sign('x') })],
    ['a signature that is a number', (suite) => aReply(suite, person(suite), { signString: 1 })],
    ['a code that was changed on the way', (suite) => aReply(suite, {}, { returnCode: '3001' })],
    [
      'a card that was changed on the way',
      (suite) => ({ ...aReply(suite, person(suite)), datas: person(suite, { erhcCardNo: 'B' }) }),
    ],
    ['a sex that is in no table', (suite) => aReply(suite, person(suite, { sex: '7' }))],
    ['a sex that an object inherits', (suite) => aReply(suite, person(suite, { sex: 'constructor' }))],
    ['a document that is in no table', (suite) => aReply(suite, person(suite, { idCardTypeCode: '02' }))],
    ['a day that does not exist', (suite) => aReply(suite, person(suite, { birthday: '19900230' }))],
    ['a day in another form', (suite) => aReply(suite, person(suite, { birthday: '1990-01-01' }))],
    ['no name', (suite) => aReply(suite, person(suite, { name: '' }))],
    ['a name in plain text', (suite) => aReply(suite, person(suite, { name: '王小明' }))],
    ['a name with a control character', (suite) => aReply(suite, person(suite, { name: suite.encrypt('王\n小明') }))],
    ['no card', (suite) => aReply(suite, person(suite, { erhcCardNo: '' }))],
  ])('%s', async (_what, reply) => {
    const error = await verified(reply);
    expect(error).toBeInstanceOf(CardAuthorityUnavailable);
    expect(String(error)).not.toMatch(/王小明|110199199001010017|1990/);
  });

  it('a code that is in no table, of which only the code is named', async () => {
    const error = await verified(() => aRefusal('7777'));
    expect(error).toBeInstanceOf(CardAuthorityUnavailable);
    expect(String(error)).toContain('7777');
    expect(String(error)).not.toMatch(/张三丰|110199/);
  });

  it.each(['张三丰', '110199199001010017 张三丰', 'x'.repeat(21)])(
    'a code that may be anything (%s), which is not even named when it is not like a code',
    async (code) => {
      const error = await verified(() => aRefusal(code));
      expect(error).toBeInstanceOf(CardAuthorityUnavailable);
      expect(String(error)).not.toMatch(/张三丰|xxxxx/);
    },
  );

  it('a code that every object has, for a table of codes has only its own', async () => {
    const error = await verified(() => aRefusal('toString'));
    expect(error).toMatchObject({ name: 'CardAuthorityUnavailable', message: 'code toString' });
  });

  it('a refusal that makes no sense for what was asked', async () => {
    expect(await verified(() => aRefusal('2002'))).toBeInstanceOf(CardAuthorityUnavailable);
  });

  it('a reply that was encrypted with another key', async () => {
    const other = { key: 'F'.repeat(32) };
    const platform = await startHandMadePlatform(() => ({}));
    open.push(platform);
    expect(await verified(() => aReply(platform.suite, person(platform.suite)), other)).toBeInstanceOf(
      CardAuthorityUnavailable,
    );
    const unsigned = aReply(platform.suite, person(platform.suite), { signString: '' });
    expect(await verified(() => unsigned, other)).toBeInstanceOf(CardAuthorityUnavailable);
  });

  it('whatever is cut short or altered anywhere', async () => {
    let text = '';
    const platform = await startHandMadePlatform(() => ({ getPersonInfoByQrCode: () => text }), {
      replySignRequired: true,
    });
    open.push(platform);
    const { authority, suite } = platform;
    const whole = JSON.stringify(aReply(suite, person(suite)));
    const outcome = async (altered: string) => {
      text = altered;
      return authority.verify('CODE', aCodeUse()).then(
        (answer) => JSON.stringify(answer),
        (error: unknown) => (error instanceof CardAuthorityUnavailable ? 'unavailable' : String(error)),
      );
    };
    const good = await outcome(whole);
    const place = fc.nat(whole.length - 1);
    const altered = fc.oneof(
      place.map((at) => whole.slice(0, at)),
      fc.tuple(place, fc.constantFrom(...'0Fx"{')).map(([at, by]) => whole.slice(0, at) + by + whole.slice(at + 1)),
    );
    await fc.assert(
      // What is not signed (`msg`), and what means the same (the case of a digit), may be altered without harm.
      fc.asyncProperty(altered, async (reply) => expect(['unavailable', good]).toContain(await outcome(reply))),
      { numRuns: 200 },
    );
  });
});
