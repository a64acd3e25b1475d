import { type RunningSandbox, startTinySandbox } from '../../testing/start';
import { LI } from '../../testing/tiny-world';
import { drawCard } from './id-card-picture';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startTinySandbox();
});
beforeEach(() => sandbox.control('/reset', { method: 'POST' }));
afterAll(() => sandbox.stop());

const token = async (): Promise<string> => {
  const response = await fetch(`${sandbox.url}/cgi-bin/stable_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      grant_type: 'client_credential',
      appid: 'wx5andb0x00000001',
      secret: 'sandbox-wechat-secret',
    }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
};
const send = async (body: FormData | undefined, accessToken?: string, signal?: AbortSignal): Promise<unknown> => {
  const url = `${sandbox.url}/cv/ocr/idcard?type=photo&access_token=${accessToken ?? (await token())}`;
  return (await fetch(url, { method: 'POST', body, signal })).json();
};
const form = (picture: Uint8Array, field = 'img'): FormData => {
  const made = new FormData();
  made.append(field, new Blob([picture], { type: 'image/png' }), 'card.png');
  return made;
};
const picture = async (of?: string): Promise<Uint8Array> => {
  const response = await sandbox.control(`/id-cards/demo-li${of === undefined ? '' : `?of=${of}`}`);
  return new Uint8Array(await response.arrayBuffer());
};
const play = (mode: string) => sandbox.control('/id-cards', { method: 'POST', body: { mode } });

describe('the reading of identity cards', () => {
  it('says what stands on a card of a resident', async () => {
    expect(await send(form(await picture()))).toEqual({
      errcode: 0,
      errmsg: 'ok',
      type: 'Front',
      name: LI.name,
      id: LI.documentNumber,
      addr: '陕西省汉中市汉台区健康路1号',
      gender: '女',
      nationality: '汉',
    });
  });

  it('tells the back', async () => {
    expect(await send(form(await picture('back')))).toEqual({
      errcode: 0,
      errmsg: 'ok',
      type: 'Back',
      valid_date: '20180601-20380601',
    });
  });

  it('reads wrongly what is told to be read wrongly', async () => {
    const number = LI.documentNumber;
    expect(await send(form(await picture('misread-number')))).toMatchObject({
      id: `${number.slice(0, 16)}${(Number(number[16]) + 2) % 10}${number.slice(17)}`,
    });
    expect(await send(form(await picture('misread-sex')))).toMatchObject({ gender: '男' });
  });

  it('finds no card on another picture', async () => {
    const plain = drawCard({ type: 'Back', valid_date: '' });
    const at = plain.indexOf('iTXt') - 4;
    const withoutText = Buffer.concat([plain.subarray(0, at), plain.subarray(at + 12 + plain.readUInt32BE(at))]);
    expect(await send(form(withoutText))).toMatchObject({ errcode: 101001 });
    expect(await send(form(Buffer.from([0xff, 0xd8, 0xff, 0xe0])))).toMatchObject({ errcode: 101001 });
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 5)],
    ['spoilt', (bytes: Uint8Array) => Uint8Array.from(bytes, (byte, place) => (place === 60 ? byte ^ 1 : byte))],
    ['no picture', () => Buffer.from('GIF89a')],
    ['of 2 MiB', () => Buffer.alloc(2 * 1024 * 1024, 0xff)],
  ])('cannot open a picture that is %s', async (_, spoil) => {
    expect(await send(form(spoil(await picture())))).toMatchObject({ errcode: 101002 });
  });

  it('misses the picture where it is not called img', async () => {
    expect(await send(form(await picture(), 'file'))).toMatchObject({ errcode: 101000 });
    expect(await send(undefined)).toMatchObject({ errcode: 101000 });
  });

  it('asks for the access token before it looks', async () => {
    expect(await send(form(await picture()), 'guess')).toMatchObject({ errcode: 40001 });
  });

  it.each([
    ['out-of-quota', 101003],
    ['busy', -1],
  ])('is %s when told so, until told otherwise', async (mode, errcode) => {
    await play(mode);
    expect(await send(form(await picture()))).toMatchObject({ errcode });
    await play('well');
    expect(await send(form(await picture()))).toMatchObject({ errcode: 0 });
  });

  it('never answers when told to hang', async () => {
    await play('hang');
    const given = [form(await picture()), await token()] as const;
    await expect(send(...given, AbortSignal.timeout(300))).rejects.toThrow(/abort|timeout/i);
  });

  it('knows its residents, pictures and modes', async () => {
    expect((await sandbox.control('/id-cards/nobody')).status).toBe(404);
    expect((await sandbox.control('/id-cards/demo-li?of=side')).status).toBe(400);
    expect((await play('slow')).status).toBe(400);
  });
});
