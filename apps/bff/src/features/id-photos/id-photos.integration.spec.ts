import { Database } from '../../database/database';
import type { IdCardAnswer } from '../../platform/wechat/wechat.port';
import { TestApp } from '../../testing/test-app';
import { PHOTO_LIMIT } from './photo';

const CARD: IdCardAnswer = {
  kind: 'read',
  name: '王小明',
  number: '11010119900307897X',
  gender: '男',
  nation: '汉',
  address: '北京市东城区健康路1号',
};
const photo = (length = 64): string => {
  const bytes = Buffer.alloc(length, 7);
  bytes.set([0xff, 0xd8, 0xff]);
  return bytes.toString('base64');
};

describe('an identity card read from a photograph', () => {
  let app: TestApp;
  let token: string;
  let visitors = 0;

  const send = (picture: unknown = photo(), of = token) =>
    app.call('POST', '/api/v1/id-photos', { token: of, body: { picture } });

  beforeAll(async () => {
    app = await TestApp.start({ env: { WECHAT_ID_CARD_OCR: 'on' } });
  });
  beforeEach(async () => {
    token = await app.signIn(`holder-${++visitors}`);
    app.wechat.reading = CARD;
  });
  afterAll(() => app.stop());

  it('is offered to whoever is signed in', async () => {
    const { status, body } = await app.call('GET', '/api/v1/id-photos', { token });
    expect([status, body]).toEqual([200, { available: true }]);
    expect((await app.call('GET', '/api/v1/id-photos')).status).toBe(401);
    expect((await app.call('POST', '/api/v1/id-photos', { body: { picture: photo() } })).status).toBe(401);
  });

  it('fills in what proves itself', async () => {
    const { status, body } = await send();
    expect([status, body]).toEqual([
      200,
      {
        name: '王小明',
        documentNumber: '11010119900307897X',
        sex: 'male',
        birthDate: '1990-03-07',
        address: '北京市东城区健康路1号',
        region: { names: ['北京市', '北京市', '东城区'], street: '健康路1号' },
        nation: '汉族',
      },
    ]);
    expect(app.wechat.photos.at(-1)).toEqual({ type: 'image/jpeg', bytes: Buffer.from(photo(), 'base64') });
  });

  it.each([
    [{ kind: 'no-card' }, 422, 'ID_PHOTO_WITHOUT_CARD'],
    [{ kind: 'back' }, 422, 'ID_PHOTO_BACK_SIDE'],
    [{ kind: 'undecodable' }, 422, 'ID_PHOTO_UNREADABLE'],
    [{ ...CARD, number: '110101199003078971' }, 422, 'ID_PHOTO_UNREADABLE'],
    [{ ...CARD, gender: '女' }, 422, 'ID_PHOTO_UNREADABLE'],
    [{ kind: 'out-of-quota', detail: 'errcode 101003' }, 503, 'ID_PHOTO_QUOTA_USED_UP'],
    [{ kind: 'unavailable', detail: 'no answer in time' }, 503, 'ID_PHOTO_UNAVAILABLE'],
  ] as const)('says why not when WeChat answers %j', async (answer, status, code) => {
    app.wechat.reading = answer;
    const refused = await send();
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.text).not.toContain('王小明');
  });

  it.each([
    ['no text', 1],
    ['no Base64', '照片'],
    ['nothing', ''],
    ['another format', Buffer.from('GIF89a and more').toString('base64')],
  ])('is not sent to WeChat when the picture is %s', async (_, picture) => {
    const asked = app.wechat.photos.length;
    const refused = await send(picture);
    expect([refused.status, refused.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(app.wechat.photos).toHaveLength(asked);
  });

  it('takes a picture of less than 2 MiB, and no other route a body of that size', async () => {
    expect((await send(photo(PHOTO_LIMIT - 1))).status).toBe(200);
    for (const length of [PHOTO_LIMIT, PHOTO_LIMIT * 2]) {
      const refused = await send(photo(length));
      expect([refused.status, refused.body.code]).toEqual([413, 'BODY_TOO_LARGE']);
    }
    const elsewhere = await app.call('PUT', '/api/v1/account', { token, body: { picture: photo(100_000) } });
    expect(elsewhere.status).toBe(413);
  });

  it('is read ten times a day for an account at most, an outage and an empty quota not counted', async () => {
    for (const kind of ['unavailable', 'out-of-quota'] as const) {
      app.wechat.reading = { kind, detail: 'told so' };
      await send();
    }
    app.wechat.reading = { kind: 'no-card' };
    for (let i = 0; i < 9; i++) expect((await send()).status).toBe(422);
    app.wechat.reading = CARD;
    expect((await send()).status).toBe(200);
    const asked = app.wechat.photos.length;
    const refused = await send();
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([
      429,
      'TOO_MANY_REQUESTS',
      '86400',
    ]);
    expect(refused.body.message).toBe('您今天拍照识别的次数已用完，请手动填写');
    expect(app.wechat.photos).toHaveLength(asked);
    expect((await send(photo(), await app.signIn('another-holder'))).status).toBe(200);
    app.clock.pass({ days: 1 });
    expect((await send()).status).toBe(200);
  });

  it('leaves most connections to those who sign in: six pictures at once', async () => {
    let answerAll = () => {};
    const answered = new Promise<void>((resolve) => {
      answerAll = resolve;
    });
    app.wechat.reading = () => answered.then(() => CARD);
    const asked = app.wechat.photos.length;
    let turnedAway = 0;
    const all = Array.from({ length: 8 }, async () => {
      const answer = await send();
      // Who is turned away is answered first.
      if (answer.status === 503 && ++turnedAway === 2) answerAll();
      return answer.status;
    });
    expect((await Promise.all(all)).sort()).toEqual([200, 200, 200, 200, 200, 200, 503, 503]);
    expect(app.wechat.photos).toHaveLength(asked + 6);
    app.wechat.reading = CARD;
    expect((await send()).status).toBe(200);
  });

  it('leaves nothing behind: not in the database, not in the log, not under a key', async () => {
    const picture = photo(300);
    const call = { token, body: { picture }, headers: { 'idempotency-key': 'the-same-wish-again' } };
    await app.call('POST', '/api/v1/id-photos', call);
    const asked = app.wechat.photos.length;
    await app.call('POST', '/api/v1/id-photos', call);
    expect(app.wechat.photos).toHaveLength(asked + 1);
    app.wechat.reading = { ...CARD, number: '110101199003078971' };
    await send(picture);

    const database = app.nest.get(Database);
    const tables = await database.rows<Record<string, string>>('SHOW TABLES');
    const rows = await Promise.all(
      tables.flatMap((table) => Object.values(table)).map((name) => database.rows(`SELECT * FROM \`${name}\``)),
    );
    const stored = rows
      .flat()
      .flatMap((row) =>
        Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))),
      );
    expect(stored.length).toBeGreaterThan(0);
    for (const secret of ['王小明', '11010119900307897', '东城区健康路', picture.slice(0, 40)]) {
      expect(stored.join('\n')).not.toContain(secret);
      expect(app.log.join('\n')).not.toContain(secret);
    }
  });
});

describe('where the region reads no photographs', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('says so, and sends nothing to WeChat', async () => {
    const token = await app.signIn('holder');
    expect((await app.call('GET', '/api/v1/id-photos', { token })).body).toEqual({ available: false });
    const refused = await app.call('POST', '/api/v1/id-photos', { token, body: { picture: photo() } });
    expect([refused.status, refused.body.code]).toEqual([404, 'NOT_FOUND']);
    expect(app.wechat.photos).toEqual([]);
  });
});
