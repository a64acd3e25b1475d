import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { TestApp } from '../../testing/test-app';
import { TestClock } from '../../testing/test-clock';
import { SEARCHES_BY_ACCOUNT } from './search.budgets';
import { FRESH_MS, LEFT_ALONE_MS } from './search-index';

interface Answer {
  emergencyAdvice: string | null;
  symptoms: { name: string; isEmergency: boolean; departments: { departmentName: string }[] }[];
  groups: {
    kind: string;
    total: number;
    items: { doctorName: string | null; detail: string | null; hospitalId: string; distanceMetres: number | null }[];
    nextCursor: string | null;
  }[];
  sources: { hospitalId: string; state: string; asOf: string | null }[];
}

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏'];

const aHospital = (id: string, name: string, location?: { latitude: number; longitude: number }) =>
  new InMemoryHospital({
    id,
    name,
    location,
    departments: ['心血管内科', '急诊科'].map((department, index) => ({
      id: `D${index}`,
      parentId: null,
      name: department,
      introduction: null,
      location: null,
    })),
    doctors: SURNAMES.map((surname, index) => ({
      id: `DR${index}`,
      departmentId: 'D0',
      name: `${surname}明`,
      title: '主治医师',
      speciality: null,
      biography: null,
    })),
  });

describe('the search', () => {
  let app: TestApp;
  let clock: TestClock;
  let first: InMemoryHospital;
  let county: InMemoryHospital;
  let token: string;

  beforeEach(async () => {
    clock = new TestClock();
    first = aHospital('kq-first', '康桥市第一人民医院', { latitude: 31.23, longitude: 121.47 });
    county = aHospital('kq-county', '临溪县人民医院', { latitude: 31.03, longitude: 121.23 });
    app = await TestApp.start({ hospitals: [first, county], clock });
    token = await app.signIn('li');
  });
  afterEach(() => app.stop());

  const call = (query: Record<string, string>) =>
    app.call('GET', `/api/v1/search?${new URLSearchParams(query).toString()}`, { token });
  const search = async (q: string, more: Record<string, string> = {}): Promise<Answer> => {
    const { status, body } = await call({ q, ...more });
    expect(status).toBe(200);
    return body as unknown as Answer;
  };
  const passMs = (ms: number) => clock.pass({ seconds: ms / 1000 });
  const states = ({ sources }: Answer) => sources.map(({ hospitalId, state }) => `${hospitalId} ${state}`);

  it('is for residents who signed in', async () =>
    expect((await app.call('GET', '/api/v1/search?q=1')).body.code).toBe('SIGN_IN_REQUIRED'));

  it('finds by Han text, pinyin and initials, near hospitals first, and tells how far they are', async () => {
    const near = '31.02,121.22';
    for (const q of ['人民医院', 'renminyiyuan', 'rmyy']) {
      const [hospitals] = (await search(q, { near })).groups;
      expect(hospitals?.items.map(({ hospitalId, distanceMetres }) => [hospitalId, distanceMetres])).toEqual([
        ['kq-county', 1_500],
        ['kq-first', expect.any(Number)],
      ]);
    }
    expect((await search('人民医院')).groups[0]?.items[0]).toMatchObject({
      hospitalId: 'kq-first',
      distanceMetres: null,
    });
  });

  it('shows a few and gives the rest on asking, each once', async () => {
    const names: (string | null)[] = [];
    let [group] = (await search('明')).groups;
    expect([group?.kind, group?.total, group?.items.length]).toEqual(['doctor', 60, 4]);
    while (group) {
      names.push(...group.items.map(({ hospitalId, doctorName }) => `${hospitalId} ${String(doctorName)}`));
      if (group.nextCursor === null) break;
      [group] = (await search('明', { cursor: group.nextCursor })).groups;
    }
    expect([names.length, new Set(names).size]).toEqual([60, 60]);
  });

  it('says first what to do about a complaint that cannot wait, and which departments see it', async () => {
    const urgent = await search('胸痛');
    expect(urgent.emergencyAdvice).toBe('请立即拨打 120 或到急诊');
    expect(urgent.symptoms[0]).toMatchObject({ name: '胸痛', isEmergency: true });
    expect(urgent.symptoms[0]?.departments[0]?.departmentName).toBe('急诊科');
    const calm = await search('xinhuang');
    expect([calm.emergencyAdvice, calm.symptoms[0]?.name]).toEqual([null, '心慌']);
    expect(calm.symptoms[0]?.departments[0]?.departmentName).toBe('心血管内科');
  });

  it('understands English, and says in English what a complaint is called', async () => {
    const english = { token, headers: { 'accept-language': 'en-GB' } };
    const { body } = await app.call('GET', '/api/v1/search?q=Chest%20pains', english);
    const answer = body as unknown as Answer;
    expect(answer.symptoms[0]).toMatchObject({ name: 'Chest pain', isEmergency: true });
    expect(answer.symptoms[0]?.departments[0]?.departmentName).toBe('Emergency 急诊科');
    expect(answer.emergencyAdvice).toMatch(/120/);
    expect(answer.emergencyAdvice).not.toMatch(/\p{Script=Han}/u);
    expect((await search('cardiology')).groups).toEqual((await search('心内科')).groups);
    const doctors = (await app.call('GET', '/api/v1/search?q=%E6%98%8E', english)).body as unknown as Answer;
    expect(doctors.groups[0]?.items[0]?.detail).toBe('Attending physician');
    expect((await search('明')).groups[0]?.items[0]?.detail).toBe('主治医师');
    expect((await search('headache')).symptoms[0]?.name).toBe('头痛');
  });

  it('keeps what a hospital last said while it is down, and names it', async () => {
    expect(states(await search('心内科'))).toEqual(['kq-first answered', 'kq-county answered']);
    county.next('unavailable', '*', 100);
    passMs(FRESH_MS - 1);
    expect(states(await search('心内科'))).toEqual(['kq-first answered', 'kq-county answered']);
    passMs(1);
    await search('心内科');
    const after = await search('心内科');
    expect(states(after)).toEqual(['kq-first answered', 'kq-county kept']);
    expect(after.groups[0]?.items.map(({ hospitalId }) => hospitalId)).toEqual(['kq-first', 'kq-county']);
    county.heal();
    passMs(LEFT_ALONE_MS);
    await search('心内科');
    expect(states(await search('心内科'))).toEqual(['kq-first answered', 'kq-county answered']);
  });

  it('names a hospital that has never answered instead of finding nothing in silence', async () => {
    const silent = aHospital('kq-silent', '沉默医院');
    silent.next('unavailable', '*', 100);
    const other = await TestApp.start({ hospitals: [silent], clock });
    try {
      const mine = await other.signIn('li');
      const ask = async () =>
        (await other.call('GET', '/api/v1/search?q=%E5%BF%83', { token: mine })).body as unknown as Answer;
      expect((await ask()).sources).toEqual([
        { hospitalId: 'kq-silent', hospitalName: '沉默医院', state: 'unavailable', asOf: null },
      ]);
      silent.heal();
      passMs(LEFT_ALONE_MS);
      expect(states(await ask())).toEqual(['kq-silent answered']);
    } finally {
      await other.stop();
    }
  });

  it.each<[string, Record<string, string>]>([
    ['no text', {}],
    ['an empty text', { q: '' }],
    ['41 characters', { q: '心'.repeat(41) }],
    ['a control character', { q: '心\u0000内' }],
    ['a place that is none', { q: '心', near: '91,0' }],
    ['a place in words', { q: '心', near: 'here' }],
    ['a foreign cursor', { q: '心', cursor: 'nonsense' }],
    ['a field it does not know', { q: '心', limit: '1000' }],
  ])('refuses %s', async (_, query) => {
    const { status, body } = await call(query);
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
  });

  it('takes 40 characters, whatever they are', async () => {
    for (const q of ['心'.repeat(40), "' OR 1=1 -- %_\\", '<script>', '👩‍⚕️', '((((((((((']) await search(q);
  });

  it('stops an account that asks more than anybody can read, and no other', async () => {
    for (let times = 0; times < SEARCHES_BY_ACCOUNT.most; times++) await search('心');
    const refused = await call({ q: '心' });
    expect([refused.status, refused.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    token = await app.signIn('wang');
    await search('心');
  });

  it('writes down neither what was asked nor from where', async () => {
    await search('艾滋病', { near: '31.0233,121.2244' });
    const written = app.log.join('');
    expect(written).toContain('/api/v1/search');
    expect(['艾滋病', encodeURIComponent('艾滋病'), '31.0233'].filter((text) => written.includes(text))).toEqual([]);
  });
});
