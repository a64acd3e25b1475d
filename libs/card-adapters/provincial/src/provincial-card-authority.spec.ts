import { CardAuthorityUnavailable, CardOperationUnsupported } from '@kangqiao/card-port';
import { FixedClock } from '@kangqiao/testing';
import { SANDBOX_CONNECTIONS } from '../testing/connections';
import {
  aRefusal,
  aReply,
  type HandMadePlatform,
  type HandMadeReplies,
  startHandMadePlatform,
} from '../testing/hand-made-platform';
import { aCodeUse, aHolder } from '../testing/people';
import type { CipherSuite } from './cipher-suite';
import type { ProvincialOptions } from './options';
import { hunanCodes } from './reply-codes';

const NUMBER = 'A'.repeat(64);
const CARD = { cardNumber: NUMBER, holder: aHolder() };
const open: HandMadePlatform[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.stop()));
});

async function platform(replies: (suite: CipherSuite) => HandMadeReplies, change?: Partial<ProvincialOptions>) {
  const started = await startHandMadePlatform(replies, change);
  open.push(started);
  return started;
}

describe('a request', () => {
  it('holds nothing personal in plain text', async () => {
    const holder = aHolder({ nation: '汉族' });
    const { authority, server } = await platform((suite) => ({
      queryIfHasRegistered: aReply(suite, { parameters: '0' }),
      createVmcardQRcode: aReply(suite, { erhcCardNo: NUMBER, empi: 'E1', qrCode: 'CODE' }),
    }));
    expect(await authority.apply(holder)).toMatchObject({ kind: 'issued', card: { cardNumber: NUMBER } });
    const sent = server.requests.map(({ body }) => body).join();
    for (const secret of [holder.name, holder.document.number, '13800000001', holder.personId]) {
      expect(sent).not.toContain(secret);
    }
  });

  it('reads the clock once, and no nonce comes twice', async () => {
    let readings = 0;
    const start = Date.parse('2026-11-22T09:30:00.900+08:00');
    const clock = () => new Date(start + 1000 * readings++);
    const { authority, asked, suite } = await platform(
      (one) => ({ getActiveQrCode: aReply(one, { qrCode: 'CODE' }) }),
      { clock },
    );
    const codes = [...(await authority.codes(CARD, 1)), ...(await authority.codes(CARD, 1))];
    expect(readings).toBe(2);
    const heads = asked().map(({ head }) => head);
    expect(heads.map(({ timestamp = '' }) => suite.decrypt(timestamp))).toEqual(['1795311000', '1795311001']);
    expect(codes.map(({ startsAt }) => startsAt.getTime())).toEqual([start, start + 1000]);
    expect(new Set(heads.map(({ nonceStr }) => nonceStr)).size).toBe(2);
    for (const { nonceStr, timestamp } of heads) {
      expect(nonceStr).toMatch(/^[\da-f]{32}$/);
      expect(timestamp).toHaveLength(32);
    }
  });

  it.each(['2.0.0', '1.0.6'] as const)('of %s is signed over what that version covers', async (version) => {
    const { authority, asked, suite } = await platform(
      (one) => ({ getActiveQrCode: aReply(one, { qrCode: 'CODE' }) }),
      SANDBOX_CONNECTIONS[version],
    );
    await authority.codes(CARD, 1);
    const { head = {}, body } = asked()[0] ?? {};
    const orgCode = version === '1.0.6' ? '&orgCode=KQORG0001' : '';
    expect(head['headSign']).toBe(
      suite.sign(
        `appId=${head['appId']}&nonceStr=${head['nonceStr']}${orgCode}&timestamp=${head['timestamp']}&version=V${version}`,
      ),
    );
    expect(head['bodySign']).toBe(
      suite.sign(`appMode=2&appRecordNo=KQSANDBOXAPP0001&erhcCardNo=${NUMBER}&orgCode=KQORG0001`),
    );
    expect(body).toEqual({ appMode: '2', appRecordNo: 'KQSANDBOXAPP0001', erhcCardNo: NUMBER, orgCode: 'KQORG0001' });
  });

  it('signs of the head what it is told to', async () => {
    const { authority, asked, suite } = await platform(
      (one) => ({ getActiveQrCode: aReply(one, { qrCode: 'CODE' }) }),
      { headSigned: ['appId', 'orgCode'], versionText: '2.0' },
    );
    await authority.codes(CARD, 1);
    expect(asked()[0]?.head).toMatchObject({
      version: '2.0',
      headSign: suite.sign('appId=KQSANDBOXAPPV2&orgCode=KQORG0001'),
    });
  });
});

describe('the life of a code', () => {
  const lives = (datas: Record<string, string | number>, codeLife: ProvincialOptions['codeLife']) =>
    platform((suite) => ({ getActiveQrCode: aReply(suite, { qrCode: 'CODE', ...datas }) }), {
      codeLife,
      clock: new FixedClock().now,
    }).then(({ authority }) => authority.codes(CARD, 3));
  const at = (seconds: number) => new Date(Date.parse('2026-11-22T09:30:00+08:00') + seconds * 1000);

  it('is what the platform says, in its unit', async () => {
    expect(await lives({ validSeconds: '90' }, { seconds: 60, field: 'validSeconds' })).toEqual([
      { text: 'CODE', kind: 'dynamic', startsAt: at(0), expiresAt: at(90), refreshAt: at(80) },
    ]);
    const [minutes] = await lives({ valid: 72 }, { seconds: 60, field: 'valid', unit: 'minutes' });
    expect(minutes?.expiresAt).toEqual(at(72 * 60));
  });

  it('is configured where the platform says nothing', async () => {
    for (const field of ['validSeconds', undefined]) {
      const [code] = await lives({}, { seconds: 60, field });
      expect(code).toMatchObject({ expiresAt: at(60), refreshAt: at(50) });
    }
  });

  it('leaves half of a short one for the next', async () => {
    const [short] = await lives({}, { seconds: 12 });
    expect(short?.refreshAt).toEqual(at(6));
  });

  it.each(['0', '-1', '1.5', 'soon', '99999999'])('is never guessed from %s', async (validSeconds) => {
    await expect(lives({ validSeconds }, { seconds: 60, field: 'validSeconds' })).rejects.toBeInstanceOf(
      CardAuthorityUnavailable,
    );
  });

  it('is not asked for a count that is none', async () => {
    const { authority, server } = await platform(() => ({}));
    for (const count of [0, -1, 1.5, NaN]) await expect(authority.codes(CARD, count)).rejects.toThrow(RangeError);
    expect(server.requests).toEqual([]);
  });
});

describe('a check at a terminal', () => {
  const refused = () =>
    platform(() => ({ getPersonInfoByQrCode: aRefusal('3001') }), { orgCodes: { 'kq-first': 'ORG-9' } });

  it.each([
    ['registration', '010101'],
    ['consultation', '010102'],
    ['pharmacy', '010103'],
    ['examination', '010104'],
  ] as const)('for %s is step %s, on behalf of the hospital', async (step, medStepCode) => {
    const { authority, asked } = await refused();
    expect(await authority.verify(' CODE\n', aCodeUse({ step }))).toEqual({ kind: 'refused', reason: 'FORGED' });
    expect(asked()[0]?.body).toMatchObject({ qrCode: 'CODE', terminalCode: 'T-01', medStepCode, orgCode: 'ORG-9' });
  });

  it('is made in our own name for a hospital that has no code there', async () => {
    const { authority, asked } = await refused();
    await authority.verify('CODE', aCodeUse({ hospitalId: 'constructor' }));
    expect(asked()[0]?.body).toMatchObject({ orgCode: 'KQORG0001' });
  });

  it('for charging is not made at all: a payment would have to be invented', async () => {
    const { authority, server } = await refused();
    await expect(authority.verify('CODE', aCodeUse({ step: 'charging' }))).rejects.toBeInstanceOf(
      CardOperationUnsupported,
    );
    expect(server.requests).toEqual([]);
  });

  it('for charging is made where the platform has a step without payment', async () => {
    const { authority, asked } = await platform(() => ({ getPersonInfoByQrCode: aRefusal('3003') }), {
      tables: { steps: { charging: '010199' } },
    });
    expect(await authority.verify('CODE', aCodeUse({ step: 'charging' }))).toEqual({ kind: 'refused', reason: 'USED' });
    expect(asked()[0]?.body).toMatchObject({ medStepCode: '010199' });
    await expect(authority.verify('CODE', aCodeUse())).rejects.toBeInstanceOf(CardOperationUnsupported);
  });

  it.each(['', '  ', '\0', 'a b', '健康码', 'x'.repeat(513)])('needs no platform to call %j forged', async (text) => {
    const { authority, server } = await refused();
    expect(await authority.verify(text, aCodeUse())).toEqual({ kind: 'refused', reason: 'FORGED' });
    expect(server.requests).toEqual([]);
  });

  it('asks about what is just not too long', async () => {
    const { authority, server } = await refused();
    await authority.verify('x'.repeat(512), aCodeUse());
    expect(server.requests).toHaveLength(1);
  });
});

describe('a platform of another dialect', () => {
  it('is understood by its own success and its own table', async () => {
    const reply = { code: '000', msg: '成功', datas: { qrCode: 'CODE' } };
    const { authority } = await platform(() => ({ getActiveQrCode: reply }), { codes: hunanCodes({}) });
    expect(await authority.codes(CARD, 1)).toMatchObject([{ text: 'CODE' }]);
    const { authority: other } = await platform(() => ({ getActiveQrCode: { ...reply, code: '0' } }), {
      codes: hunanCodes({}),
    });
    await expect(other.codes(CARD, 1)).rejects.toBeInstanceOf(CardAuthorityUnavailable);
  });
});

describe('the observer', () => {
  it('is told of calls by the port’s names, and of refusals by their codes', async () => {
    const calls: unknown[] = [];
    const { authority } = await platform(() => ({ getPersonInfoByQrCode: aRefusal('3002') }), {
      onCall: ({ operation, outcome, reason }) => void calls.push({ operation, outcome, reason }),
    });
    await authority.verify('CODE', aCodeUse());
    expect(calls).toEqual([{ operation: 'verify', outcome: 'refused', reason: '3002' }]);
  });
});
