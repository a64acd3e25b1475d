import { aMessage, post, signed, V1, V2 } from '../../testing/provincial-client';
import { type RunningSandbox, startTinySandbox } from '../../testing/start';
import { NOW } from '../../testing/tiny-world';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startTinySandbox();
});
afterAll(() => sandbox.stop());
beforeEach(() => sandbox.control('/reset', { method: 'POST' }));

const PERSON = { personnelType: '1', idCardTypeCode: '01', idCode: '110199195103150024' };
const ask = async (message: unknown): Promise<string> => (await post(sandbox.url, message)).returnCode;
const query = (app: typeof V1 | typeof V2 = V2, at?: number) => aMessage('queryIfHasRegistered', PERSON, app, at);

describe.each([V2, V1])('the gate for $version', (app) => {
  it('lets in what is as it should be', async () => {
    expect(await post(sandbox.url, query(app))).toMatchObject({ returnCode: '0', datas: { parameters: '0' } });
  });

  it.each(['appId', 'nonceStr', 'timestamp'])('refuses a head whose %s was altered', async (member) => {
    const message = query(app);
    const value = String(message[member]);
    const altered = `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`;
    expect(await ask({ ...message, [member]: altered })).toMatch(member === 'appId' ? /^1002$/ : /^1003$/);
  });

  it('refuses a body of which anything was altered, added or taken away', async () => {
    const message = query(app);
    const { idCode, ...rest } = message.body;
    for (const body of [{ ...message.body, idCardTypeCode: '03' }, { ...message.body, more: '1' }, rest]) {
      expect(await ask({ ...message, body })).toBe('1004');
    }
    expect(idCode).toBeDefined();
  });

  it('refuses whoever signs with another key', async () => {
    const thief = { ...app, key: app.key.replaceAll('6', '7') };
    expect(await ask(query(thief as typeof V2))).toBe('1003');
  });

  it('takes a message once, and takes none again after it was refused for another reason', async () => {
    const message = query(app);
    expect([await ask(message), await ask(message)]).toEqual(['0', '1006']);
    const again = signed({ ...message, timestamp: query(app).timestamp }, app);
    expect(await ask(again)).toBe('1006');
  });

  it.each([
    [-301, '1005'],
    [-300, '0'],
    [300, '0'],
    [301, '1005'],
  ])('answers a message whose clock is %i seconds off with %s', async (seconds, code) => {
    expect(await ask(query(app, NOW.getTime() + seconds * 1000))).toBe(code);
  });
});

describe('the gate', () => {
  it('refuses a body of one version with the modes of the other', async () => {
    expect(await ask({ ...query(V2), signMode: 'MD5' })).toBe('1001');
    expect(await ask({ ...query(V2), encryptMode: 'none' })).toBe('1001');
    expect(await ask({ ...query(V2), version: 'V1.0.6' })).toBe('1001');
  });

  it('knows the organisations and the filing of an application', async () => {
    const message = query();
    const changes: Record<string, string>[] = [{ orgCode: 'ELSEWHERE' }, { appRecordNo: 'X' }, { appMode: '' }];
    for (const change of changes) {
      const body = { ...message.body, ...change };
      expect(await ask(signed({ ...query(), body }, V2))).toBe('1007');
    }
  });

  it('refuses personal data that is not encrypted', async () => {
    const message = query();
    expect(await ask(signed({ ...message, body: { ...message.body, idCode: '110199195103150024' } }, V2))).toBe('1008');
  });

  it.each(['', '{', '[]', 'null', '"x"', '{"appId":1}', '{"appId":"KQSANDBOXAPPV2"}'])(
    'answers %j in its own words',
    async (text) => {
      expect(await ask(text)).toMatch(/^100[12]$/);
    },
  );

  it('knows no other methods, those of objects neither', async () => {
    for (const method of ['deleteCard', 'constructor', '']) expect(await ask(aMessage(method, PERSON))).toBe('1001');
  });

  it('forgets a nonce only when its message would be too old', async () => {
    const message = query();
    await ask(message);
    sandbox.clock.moveTo(new Date(NOW.getTime() + 299_000));
    expect(await ask(message)).toBe('1006');
    sandbox.clock.moveTo(new Date(NOW.getTime() + 700_000));
    expect(await ask(message)).toBe('1005');
  });
});
