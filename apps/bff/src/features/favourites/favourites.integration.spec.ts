import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { Database } from '../../database/database';
import { TestApp } from '../../testing/test-app';
import { MOST_FAVOURITES } from './favourites.store';

const HOSPITAL = { hospitalId: 'kq-first' };

describe('favourites', () => {
  let app: TestApp;
  let hospital: InMemoryHospital;
  let token: string;
  let department: { hospitalId: string; departmentId: string };

  beforeEach(async () => {
    hospital = new InMemoryHospital({
      id: 'kq-first',
      name: '康桥市第一人民医院',
      departments: [
        { id: '内科/一', parentId: null, name: '内科一区', introduction: null, location: null },
        ...Array.from({ length: MOST_FAVOURITES }, (_, index) => ({
          id: `D${index}`,
          parentId: null,
          name: `${index} 区`,
          introduction: null,
          location: null,
        })),
      ],
      doctors: [
        { id: 'DR1', departmentId: '内科/一', name: '周明', title: '主任医师', speciality: null, biography: null },
        { id: 'DR2', departmentId: 'D1', name: '吴静', title: null, speciality: null, biography: null },
      ],
    });
    app = await TestApp.start({ hospitals: [hospital] });
    token = await app.signIn('li');
    const { body } = await app.call('GET', '/api/v1/hospitals/kq-first/departments', { token });
    department = { ...HOSPITAL, departmentId: String((body.items as { id: string }[])[0]?.id) };
  });
  afterEach(() => app.stop());

  const put = (body: object) => app.call('PUT', '/api/v1/favourites', { token, body });
  const remove = (ref: Record<string, string>) =>
    app.call('DELETE', `/api/v1/favourites?${new URLSearchParams(ref).toString()}`, { token });
  const list = async () =>
    (await app.call('GET', '/api/v1/favourites', { token })).body.items as Record<string, unknown>[];

  it('are for accounts that signed in', async () =>
    expect((await app.call('GET', '/api/v1/favourites')).body.code).toBe('SIGN_IN_REQUIRED'));

  it('keep a hospital, a department and a doctor apart, the newest first, each under its name', async () => {
    await put(HOSPITAL);
    app.clock.pass({ seconds: 1 });
    await put(department);
    app.clock.pass({ seconds: 1 });
    const { status, body } = await put({ ...department, doctorId: 'DR1' });
    expect([status, body.items]).toEqual([200, await list()]);
    expect(await list()).toMatchObject([
      { kind: 'doctor', ...department, doctorId: 'DR1', doctorName: '周明', doctorTitle: '主任医师' },
      { kind: 'department', ...department, departmentName: '内科一区', doctorId: null },
      { kind: 'hospital', ...HOSPITAL, hospitalName: '康桥市第一人民医院', departmentId: null },
    ]);
  });

  it('hold the same thing once, and lose it once', async () => {
    await Promise.all([put(department), put(department), put(department)]);
    expect(await list()).toHaveLength(1);
    expect((await remove(HOSPITAL)).status).toBe(204);
    expect(await list()).toHaveLength(1);
    expect([(await remove(department)).status, (await remove(department)).status]).toEqual([204, 204]);
    expect(await list()).toEqual([]);
  });

  it('are read while the hospital is down; then nothing is marked that nobody could name', async () => {
    await put(department);
    hospital.next('unavailable', '*', 10);
    expect(await list()).toHaveLength(1);
    expect((await put({ ...department, doctorId: 'DR1' })).body.code).toBe('HOSPITAL_UNAVAILABLE');
    expect((await remove(department)).status).toBe(204);
  });

  it.each<[string, Record<string, string>, number, string]>([
    ['a hospital that is not connected', { hospitalId: 'nowhere' }, 404, 'HOSPITAL_NOT_FOUND'],
    ['a department it does not have', { ...HOSPITAL, departmentId: 'D999' }, 404, 'DEPARTMENT_NOT_FOUND'],
    ['a doctor of another department', { ...HOSPITAL, departmentId: 'D1', doctorId: 'DR1' }, 404, 'DOCTOR_NOT_FOUND'],
    ['a doctor without a department', { ...HOSPITAL, doctorId: 'DR1' }, 400, 'VALIDATION_FAILED'],
    ['an id that is none', { hospitalId: "' OR 1=1" }, 400, 'VALIDATION_FAILED'],
  ])('are not %s', async (_, ref, status, code) => {
    const answer = await put(ref);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await list()).toEqual([]);
  });

  it('belong to their account alone', async () => {
    await put(department);
    token = await app.signIn('wang');
    expect(await list()).toEqual([]);
    await remove(department);
    token = await app.signIn('li');
    expect(await list()).toHaveLength(1);
  });

  it(`are at most ${MOST_FAVOURITES}, even when marked at the same moment`, async () => {
    for (let index = 0; index < MOST_FAVOURITES - 1; index++) await put({ ...HOSPITAL, departmentId: `D${index}` });
    const answers = await Promise.all([put(HOSPITAL), put(department)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await list()).toHaveLength(MOST_FAVOURITES);
    expect((await put({ ...HOSPITAL, departmentId: 'D0' })).status).toBe(200);
  });

  it('go with the account', async () => {
    await put(department);
    expect((await app.call('DELETE', '/api/v1/account', { token })).status).toBe(204);
    expect(await app.nest.get(Database).rows('SELECT 1 FROM favourite')).toEqual([]);
  });
});
