import { startServer } from '@kangqiao/testing';
import { handMadePlatforms } from '../testing/platform';
import { aDepartment, aHospital, aProvider, found } from '../testing/replies';

const { connect, closeAll } = handMadePlatforms(startServer);
afterEach(closeAll);

const organizations = (...acts: string[]) => connect(({ id }) => found('PRPM_IN406110UV01', id, acts));
const providers = (...acts: string[]) => connect(({ id }) => found('PRPM_IN306011UV01', id, acts));

describe('the hospital', () => {
  it('tells its name, level, address and telephone', async () => {
    const { directory, calls } = await organizations(aHospital());
    await expect(directory.profile()).resolves.toEqual({
      name: '临溪县医院',
      level: '二级甲等',
      address: '临溪县新街1号',
      phone: '0550-1234567',
      introduction: null,
    });
    expect(calls[0]?.message).toContain('<organizationId><value><item root="2.16.156.10011.1.5"/></value>');
  });

  it('is found among departments where the platform does not filter', async () => {
    await expect((await organizations(aDepartment(), aHospital())).directory.profile()).resolves.toMatchObject({
      name: '临溪县医院',
    });
  });

  it('is a fault when it does not know itself, or is there twice', async () => {
    await expect((await organizations()).directory.profile()).rejects.toMatchObject({ reason: 'MISSING_FIELD' });
    const twice = await organizations(aHospital(), aHospital());
    await expect(twice.directory.profile()).rejects.toMatchObject({ reason: 'DUPLICATE_ID' });
  });
});

describe('departments', () => {
  const whole = (root: string, extension: string) => `<item root="2.16.156.10011.${root}" extension="${extension}"/>`;

  it('know their place, and the department above them', async () => {
    const { directory } = await organizations(aDepartment({ whole: whole('1.26', '20') }));
    await expect(directory.departments()).resolves.toEqual([
      { id: '2001', parentId: '20', name: '呼吸内科', introduction: '诊治常见内科疾病。', location: '门诊楼二层' },
    ]);
  });

  it.each([
    ['the hospital is above them', whole('1.5', 'H1')],
    ['nothing is', ''],
  ])('are at the top when %s', async (_when, above) => {
    const { directory } = await organizations(aDepartment({ whole: above }), aHospital());
    await expect(directory.departments()).resolves.toMatchObject([{ id: '2001', parentId: null }]);
  });

  it('that are out of use are left out', async () => {
    const closed = aDepartment({ id: '2002', state: 'terminated' });
    await expect((await organizations(aDepartment(), closed)).directory.departments()).resolves.toHaveLength(1);
  });

  it('may be none, and are a fault when one comes twice or is in an unknown state', async () => {
    await expect((await organizations()).directory.departments()).resolves.toEqual([]);
    await expect((await organizations(aDepartment(), aDepartment())).directory.departments()).rejects.toMatchObject({
      reason: 'DUPLICATE_ID',
    });
    const unknown = await organizations(aDepartment({ state: '在用' }));
    await expect(unknown.directory.departments()).rejects.toMatchObject({ reason: 'UNKNOWN_VALUE' });
  });
});

describe('doctors', () => {
  it('are asked for by department, or all', async () => {
    const { directory, calls } = await providers(aProvider());
    await expect(directory.doctors('2001')).resolves.toEqual([
      { id: 'D1', departmentId: '2001', name: '周明远', title: '主任医师', speciality: '慢性咳嗽', biography: null },
    ]);
    await directory.doctors();
    expect(calls.map(({ message }) => message.includes('assignedOrganization'))).toEqual([true, false]);
  });

  it('may work in two departments, but not twice in one', async () => {
    const both = await providers(aProvider(), aProvider({ department: '2002' }));
    await expect(both.directory.doctors()).resolves.toHaveLength(2);
    const twice = await providers(aProvider(), aProvider());
    await expect(twice.directory.doctors()).rejects.toMatchObject({ reason: 'DUPLICATE_ID' });
  });

  it('of another department are no answer', async () => {
    const { directory } = await providers(aProvider({ department: '2002' }));
    await expect(directory.doctors('2001')).rejects.toMatchObject({ reason: 'MALFORMED' });
  });

  it('who left are left out', async () => {
    await expect((await providers(aProvider({ state: 'suspended' }))).directory.doctors()).resolves.toEqual([]);
  });
});
