import { startTinyCounty } from '../../testing/county';
import { ask, inQuery, OIDS, type HipReply } from '../../testing/hip-client';
import type { RunningSandbox } from '../../testing/start';
import { LI, WANG, ZHAO } from '../../testing/tiny-world';
import { extensionOf, textOf } from './forms';
import type { XmlNode } from './xml';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startTinyCounty();
});
afterAll(() => sandbox.stop());

const entityIn = (subject: XmlNode | undefined, name: string): XmlNode | undefined =>
  subject?.at('registrationEvent', 'subject1', name);
const organizations = (root: string): Promise<HipReply> =>
  ask(
    sandbox.url,
    'OrganizationInfoQuery',
    inQuery(`<organizationId><value><item root="${root}"/></value></organizationId>`),
  );
const findPatient = (documentNumber: string, name: string, root: string = OIDS.residentId): Promise<HipReply> =>
  ask(
    sandbox.url,
    'PatientInfoQuery',
    inQuery(
      `<livingSubjectId><value root="${root}" extension="${documentNumber}"/></livingSubjectId>` +
        `<livingSubjectName><value value="${name}"/></livingSubjectName>`,
    ),
  );
const register = (documentNumber: string, birthTime = '20150601'): Promise<HipReply> =>
  ask(
    sandbox.url,
    'PatientInfoRegister',
    `<subject><registrationRequest><subject1><patient><patientPerson>` +
      `<id><item root="${OIDS.residentId}" extension="${documentNumber}"/></id><name><item><part value="${ZHAO.name}"/></item></name>` +
      `<telecom><item value="tel:13800000009"/></telecom><administrativeGenderCode code="1"/><birthTime value="${birthTime}"/>` +
      `</patientPerson></patient></subject1></registrationRequest></subject>`,
  );

describe('organisations and staff over hip', () => {
  it('tell the hospital itself, in the item forms', async () => {
    const { root, query, subjects } = await organizations(OIDS.hospital);
    const entity = entityIn(subjects[0], 'assignedEntity');
    expect([root, query, subjects.length]).toEqual(['PRPM_IN406110UV01', 'OK', 1]);
    expect(entity?.at('id', 'item').attribute('extension')).toBe('kq-county');
    expect(entity?.at('code', 'displayName').attribute('value')).toBe('二级甲等');
    expect(entity?.at('assignedPrincipalOrganization', 'name', 'item', 'part').attribute('value')).toBe(
      '临溪县人民医院',
    );
  });

  it('tell every department with what it is part of', async () => {
    const { subjects } = await organizations(OIDS.department);
    const parts = subjects.map((subject) => {
      const entity = entityIn(subject, 'assignedEntity');
      const whole = entity?.at(
        'assignedPrincipalOrganization',
        'asOrganizationPartOf',
        'wholeOrganization',
        'id',
        'item',
      );
      return [
        extensionOf(entity?.all('id') ?? [], OIDS.department),
        whole?.attribute('root'),
        whole?.attribute('extension'),
      ];
    });
    expect(parts).toEqual([
      ['200', OIDS.hospital, 'kq-county'],
      ['201', OIDS.department, '200'],
      ['202', OIDS.department, '200'],
    ]);
  });

  it('tell the doctors of a department or of all', async () => {
    const of = (parameters: string) => ask(sandbox.url, 'ProviderInfoQuery', inQuery(parameters));
    const inDepartment = (id: string) =>
      of(
        `<assignedOrganization><value><item root="${OIDS.department}" extension="${id}"/></value></assignedOrganization>`,
      );
    const { subjects } = await inDepartment('202');
    const provider = entityIn(subjects[0], 'healthCareProvider');
    expect(provider && textOf(provider.at('healthCarePrincipalPerson', 'name'))).toBe('孙洁');
    expect(provider?.at('code', 'displayName').attribute('value')).toBe('主治医师');
    expect((await of('')).subjects).toHaveLength(2);
    expect((await inDepartment('999')).query).toBe('NF');
  });

  it('answer QE to a query that makes no sense', async () => {
    expect(await organizations('1.2.3')).toMatchObject({ typeCode: 'AE', query: 'QE' });
  });
});

describe('patients over hip', () => {
  it('are found by document and name, every file of theirs', async () => {
    const { root, subjects } = await findPatient(LI.documentNumber, LI.name);
    const patients = subjects.map((subject) => entityIn(subject, 'patient'));
    expect(root).toBe('PRPA_IN201306UV02');
    expect(patients.map((patient) => extensionOf(patient?.all('id') ?? [], OIDS.patient))).toEqual([
      '100001',
      '100009',
    ]);
    const person = patients[0]?.at('patientPerson');
    expect(person?.at('administrativeGenderCode').attribute('code')).toBe('2');
    expect(person?.at('birthTime').attribute('value')).toBe('19510315');
  });

  it('are not found under another name or another kind of document', async () => {
    expect((await findPatient(WANG.documentNumber, '王晓明')).query).toBe('NF');
    expect((await findPatient(WANG.documentNumber, WANG.name, '2.16.156.10011.2.3.1.1.03')).query).toBe('NF');
    expect((await findPatient(WANG.documentNumber, WANG.name, '1.2.3')).query).toBe('QE');
  });

  it('are registered once, with a number of this hospital', async () => {
    expect(await register(ZHAO.documentNumber, '20150602')).toMatchObject({ typeCode: 'AE', code: '1202' });
    const { root, typeCode, subjects } = await register(ZHAO.documentNumber);
    expect([root, typeCode]).toEqual(['PRPA_IN201312UV02', 'AA']);
    expect(extensionOf(entityIn(subjects[0], 'patient')?.all('id') ?? [], OIDS.patient)).toBe('LX0090001');
    expect(await register(ZHAO.documentNumber)).toMatchObject({ typeCode: 'AE', code: '1201' });
    expect((await findPatient(ZHAO.documentNumber, ZHAO.name)).subjects).toHaveLength(1);
    const residents = await (await sandbox.control('/residents')).json();
    expect(residents).toMatchObject([{}, {}, { patientNos: { 'kq-first': [], 'kq-county': ['LX0090001'] } }]);
  });

  it('are not registered with half of what is needed', async () => {
    const half = `<subject><registrationRequest><subject1><patient><patientPerson/></patient></subject1></registrationRequest></subject>`;
    expect(await ask(sandbox.url, 'PatientInfoRegister', half)).toMatchObject({ code: '1202' });
  });
});
