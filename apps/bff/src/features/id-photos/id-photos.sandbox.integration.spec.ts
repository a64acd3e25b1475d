import { type RunningSandbox, startSandbox } from '@kangqiao/testing';
import { TestApp } from '../../testing/test-app';

interface Resident {
  signInCode: string;
  name: string;
  sex: 'male' | 'female';
  birthDate: string;
  document: { number: string };
}

/** The whole way over HTTP, to a WeChat that was written from its pages and not from our client. */
describe('an identity card read by the sandbox’s WeChat', () => {
  let sandbox: RunningSandbox;
  let app: TestApp;
  let resident: Resident;
  let token: string;

  const pictureOf = async (of: string): Promise<Buffer> => {
    const response = await fetch(`${sandbox.url}/_control/id-cards/${resident.signInCode}?of=${of}`);
    return Buffer.from(await response.arrayBuffer());
  };
  const send = (picture: Buffer) =>
    app.call('POST', '/api/v1/id-photos', { token, body: { picture: picture.toString('base64') } });
  const play = (mode: string) => sandbox.control('id-cards', { method: 'POST', body: { mode } });

  beforeAll(async () => {
    sandbox = await startSandbox();
    const env = {
      WECHAT_ID_CARD_OCR: 'on',
      WECHAT_URL: sandbox.url,
      WECHAT_APP_SECRET: 'sandbox-wechat-secret',
    };
    app = await TestApp.start({ env, realWeChat: true });
    [resident] = (await sandbox.control('residents')) as [Resident];
    token = await app.signIn(resident.signInCode);
  });
  afterAll(async () => {
    await app.stop();
    await sandbox.stop();
  });

  it('is what stands on the resident’s card', async () => {
    const { status, body } = await send(await pictureOf('front'));
    expect([status, body]).toEqual([
      200,
      {
        name: resident.name,
        documentNumber: resident.document.number,
        sex: resident.sex,
        birthDate: resident.birthDate,
        address: '陕西省汉中市汉台区健康路1号',
        region: { names: ['陕西省', '汉中市', '汉台区'], street: '健康路1号' },
        nation: '汉族',
      },
    ]);
  });

  it.each([
    ['back', 'ID_PHOTO_BACK_SIDE'],
    ['misread-number', 'ID_PHOTO_UNREADABLE'],
    ['misread-sex', 'ID_PHOTO_UNREADABLE'],
  ])('is refused when the picture is %s', async (of, code) => {
    const refused = await send(await pictureOf(of));
    expect([refused.status, refused.body.code]).toEqual([422, code]);
  });

  it('is not found on a picture of something else, nor on half a picture', async () => {
    const front = await pictureOf('front');
    expect((await send(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).body.code).toBe('ID_PHOTO_WITHOUT_CARD');
    expect((await send(front.subarray(0, 200))).body.code).toBe('ID_PHOTO_UNREADABLE');
  });

  it.each([
    ['out-of-quota', 'ID_PHOTO_QUOTA_USED_UP'],
    ['busy', 'ID_PHOTO_UNAVAILABLE'],
    ['hang', 'ID_PHOTO_UNAVAILABLE'],
  ])('is not to be had while WeChat is %s', async (mode, code) => {
    await play(mode);
    try {
      const refused = await send(await pictureOf('front'));
      expect([refused.status, refused.body.code]).toEqual([503, code]);
    } finally {
      await play('well');
    }
  });

  it('needs no second tap when the access token has gone bad', async () => {
    await fetch(`${sandbox.url}/cgi-bin/stable_token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'client_credential',
        appid: 'wx5andb0x00000001',
        secret: 'sandbox-wechat-secret',
        force_refresh: true,
      }),
    });
    expect((await send(await pictureOf('front'))).status).toBe(200);
  });
});
