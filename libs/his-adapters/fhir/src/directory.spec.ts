import { HospitalFault } from '@kangqiao/his-port';
import { aSearchset } from '@kangqiao/testing';
import { connect, disconnect } from '../testing/connected-hospital';
import { ORGANIZATION_TYPE, PRACTITIONER_ROLE } from './systems';

afterEach(disconnect);

describe('the directory over FHIR', () => {
  const organization = (id: string, code: string, more: object = {}) => ({
    resourceType: 'Organization',
    id,
    name: `${id} 科`,
    type: [{ coding: [{ system: ORGANIZATION_TYPE, code }], text: '三级甲等' }],
    ...more,
  });
  const role = (id: string, code: string, practitioner?: string) => ({
    resourceType: 'PractitionerRole',
    id,
    organization: { reference: 'Organization/d-1', display: '内科' },
    practitioner: practitioner && { reference: `Practitioner/${practitioner}` },
    code: [{ coding: [{ system: PRACTITIONER_ROLE, code }], text: '主任医师' }],
  });

  it('hangs departments below departments, and those below the hospital at the top', async () => {
    const { directory } = await connect({
      'GET Organization': aSearchset(
        organization('d-1', 'dept', { partOf: { reference: 'Organization/hospital' } }),
        organization('d-2', 'dept', { partOf: { reference: 'Organization/d-1' } }),
      ),
    });
    await expect(directory.departments()).resolves.toMatchObject([{ parentId: null }, { parentId: 'd-1' }]);
  });

  it.each([
    ['no hospital', aSearchset()],
    ['two hospitals', aSearchset(organization('h-1', 'prov'), organization('h-2', 'prov'))],
    ['a hospital without address', aSearchset(organization('h-1', 'prov'))],
    ['a department for a hospital', aSearchset(organization('h-1', 'dept'))],
  ])('is a fault with %s', async (_what, reply) => {
    const { directory } = await connect({ 'GET Organization': reply });
    await expect(directory.profile()).rejects.toBeInstanceOf(HospitalFault);
  });

  it('lists doctors by their role, without nurses and ordinary clinics', async () => {
    const { directory } = await connect({
      'GET PractitionerRole': aSearchset(
        role('r-1', 'doctor', 'x-1'),
        role('r-2', 'nurse', 'x-2'),
        role('r-3', 'doctor'),
      ),
      'GET Practitioner': aSearchset({ resourceType: 'Practitioner', id: 'x-1', name: [{ text: '沈怀瑾' }] }),
    });
    await expect(directory.doctors('d-1')).resolves.toEqual([
      { id: 'r-1', departmentId: 'd-1', name: '沈怀瑾', title: '主任医师', speciality: null, biography: null },
    ]);
  });

  it('is a fault when a role is unknown, of another department, or without its practitioner', async () => {
    const unknown = await connect({ 'GET PractitionerRole': aSearchset(role('r-1', 'wizard', 'x-1')) });
    await expect(unknown.directory.doctors()).rejects.toMatchObject({ reason: 'UNKNOWN_VALUE' });
    const elsewhere = await connect({ 'GET PractitionerRole': aSearchset(role('r-1', 'doctor', 'x-1')) });
    await expect(elsewhere.directory.doctors('d-2')).rejects.toMatchObject({ reason: 'MALFORMED' });
    const without = {
      'GET PractitionerRole': aSearchset(role('r-1', 'doctor', 'x-1')),
      'GET Practitioner': aSearchset(),
    };
    await expect((await connect(without)).directory.doctors()).rejects.toMatchObject({ reason: 'MISSING_FIELD' });
  });
});
