import { CardAuthorityUnavailable } from '@kangqiao/card-port';
import {
  aRefusal,
  aReply,
  type HandMadePlatform,
  type HandMadeReplies,
  startHandMadePlatform,
} from '../testing/hand-made-platform';
import { aChild, aHolder } from '../testing/people';
import type { CipherSuite } from './cipher-suite';
import type { ProvincialOptions } from './options';

const NUMBER = 'A'.repeat(64);
const open: HandMadePlatform[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.stop()));
});

async function platform(replies: (suite: CipherSuite) => HandMadeReplies, change?: Partial<ProvincialOptions>) {
  const started = await startHandMadePlatform(replies, change);
  open.push(started);
  return started;
}

const known = (suite: CipherSuite, change: Record<string, string> = {}): HandMadeReplies => ({
  queryIfHasRegistered: aReply(suite, { parameters: '1' }),
  getPersonInfo: aReply(suite, {
    empi: 'E1',
    erhcCardNo: NUMBER,
    name: suite.encrypt('王小明'),
    idCardTypeCode: '01',
    idCode: suite.encrypt(aHolder().document.number),
    phone: suite.encrypt('13800000001'),
    ...change,
  }),
  activateVmcardQRcode: aReply(suite, { empi: 'E1', erhcCardNo: NUMBER, qrCode: 'CODE' }),
  modifyVmcardInfo: aReply(suite, { erhcCardNo: NUMBER }),
});

describe('applying for somebody whom the platform knows', () => {
  it('gives the card they have, and leaves its phone alone', async () => {
    const { authority, asked } = await platform((suite) => known(suite));
    expect(await authority.apply(aHolder({ phone: '13900000009' }))).toMatchObject({ card: { cardNumber: NUMBER } });
    expect(asked().map(({ method }) => method)).toEqual([
      'queryIfHasRegistered',
      'getPersonInfo',
      'activateVmcardQRcode',
    ]);
  });

  it('gives the card a new phone only where that is wanted, and only when it is new', async () => {
    const { authority, asked, suite } = await platform((one) => known(one), { updatesPhone: true });
    await authority.apply(aHolder());
    expect(asked()).toHaveLength(3);
    await authority.apply(aHolder({ phone: '13900000009' }));
    expect(asked().at(-1)).toMatchObject({
      method: 'modifyVmcardInfo',
      body: { erhcCardNo: NUMBER, phone: suite.encrypt('13900000009') },
    });
  });

  it('activates nothing for a name that is another', async () => {
    const { authority, asked } = await platform((suite) => known(suite, { name: suite.encrypt('王大明') }));
    expect(await authority.apply(aHolder())).toEqual({ kind: 'refused', reason: 'DETAILS_MISMATCH' });
    expect(asked().map(({ method }) => method)).not.toContain('activateVmcardQRcode');
  });

  it('takes one name for the same however its dot is written', async () => {
    const { authority } = await platform((suite) => known(suite, { name: suite.encrypt('阿依古丽•买买提') }));
    expect(await authority.apply(aHolder({ name: '阿依古丽·买买提' }))).toMatchObject({ kind: 'issued' });
  });

  it.each<[string, (suite: CipherSuite) => HandMadeReplies]>([
    ['somebody else', (suite) => known(suite, { idCode: suite.encrypt('110199199001010018') })],
    ['another kind of document', (suite) => known(suite, { idCardTypeCode: '03' })],
    [
      'another card when it activates',
      (suite) => ({ ...known(suite), activateVmcardQRcode: aReply(suite, { erhcCardNo: 'B'.repeat(64) }) }),
    ],
    ['neither yes nor no', (suite) => ({ queryIfHasRegistered: aReply(suite, { parameters: '2' }) })],
    ['somebody known and then unknown', (suite) => ({ ...known(suite), getPersonInfo: aRefusal('2001') })],
  ])('is unavailable when the platform tells of %s', async (_what, replies) => {
    const { authority } = await platform(replies);
    await expect(authority.apply(aHolder())).rejects.toBeInstanceOf(CardAuthorityUnavailable);
  });

  it('gives the card of whoever was faster', async () => {
    const { authority } = await platform((suite) => ({
      ...known(suite),
      queryIfHasRegistered: aRefusal('2001'),
      createVmcardQRcode: aRefusal('2002'),
    }));
    expect(await authority.apply(aHolder())).toMatchObject({ kind: 'issued', card: { cardNumber: NUMBER } });
  });
});

describe('applying for somebody new', () => {
  it('also tells what this platform always wants, and never in the place of what the holder told', async () => {
    const { authority, asked } = await platform(
      (suite) => ({
        queryIfHasRegistered: aReply(suite, { parameters: '0' }),
        createVmcardQRcode: aReply(suite, { erhcCardNo: NUMBER, empi: 'E1', qrCode: 'CODE' }),
      }),
      { alsoApplied: { payAccType: '9', sex: '2' } },
    );
    expect(await authority.apply(aHolder())).toMatchObject({ kind: 'issued' });
    expect(asked()[0]?.body).not.toHaveProperty('personnelType');
    expect(asked().at(-1)?.body).toMatchObject({ payAccType: '9', sex: '1', personnelType: '1' });
  });

  it.each([
    ['2003', 'DETAILS_MISMATCH'],
    ['2004', 'DOCUMENT_UNSUPPORTED'],
    ['2006', 'REFUSED'],
    ['3004', 'REFUSED'],
  ])('is refused with %s as %s, whichever method says so', async (code, reason) => {
    for (const method of ['queryIfHasRegistered', 'createVmcardQRcode'] as const) {
      const { authority } = await platform((suite) => ({
        queryIfHasRegistered: aReply(suite, { parameters: '0' }),
        [method]: aRefusal(code),
      }));
      expect(await authority.apply(aHolder())).toEqual({ kind: 'refused', reason });
    }
  });
});

describe('applying for a child without documents', () => {
  const replies =
    (getPersonInfo: (suite: CipherSuite) => HandMadeReplies['getPersonInfo']) => (suite: CipherSuite) => ({
      queryIfHasRegistered: aReply(suite, { parameters: '0' }),
      getPersonInfo: getPersonInfo(suite),
      createVmcardQRcode: aReply(suite, { erhcCardNo: NUMBER, empi: 'E9', qrCode: 'CODE' }),
    });
  const mother = aChild().guardian?.document.number ?? '';

  it('names the mother by what the platform calls her, where it knows her', async () => {
    const { authority, asked, suite } = await platform(
      replies((one) => aReply(one, { empi: 'E-MOTHER', idCardTypeCode: '01', idCode: one.encrypt(mother) })),
    );
    expect(await authority.apply(aChild())).toMatchObject({ kind: 'issued' });
    const created = asked().at(-1);
    expect(created).toMatchObject({
      method: 'createVmcardQRcode',
      body: {
        personnelType: '2',
        motherEmpi: 'E-MOTHER',
        motherIdCode: suite.encrypt(mother),
        motherName: suite.encrypt('刘雅琴'),
        multpripleBirths: '1',
        birthday: '20261118',
      },
    });
    expect(created?.body).not.toHaveProperty('multifetalMark');
    expect(created?.body).not.toHaveProperty('idCode');
  });

  it('makes no name up for a mother whom the platform does not know', async () => {
    const { authority, asked } = await platform(replies(() => aRefusal('2001')));
    expect(await authority.apply(aChild())).toMatchObject({ kind: 'issued' });
    expect(asked().at(-1)?.body).not.toHaveProperty('motherEmpi');
  });
});
