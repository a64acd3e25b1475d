import type { Hospital } from '../hospital/hospital';
import type { Department, Doctor } from '../world/model';
import { JOB_TITLES, OID } from './codes';
import { item, value } from './forms';
import { found, ParameterProblem, type Reply } from './reply';
import type { HipRequest } from './request';
import { el, type XmlElement } from './xml';

const TOP = '0';

const registered = (entity: XmlElement): XmlElement =>
  el(
    'subject',
    { typeCode: 'SUBJ' },
    el(
      'registrationEvent',
      { classCode: 'REG', moodCode: 'EVN' },
      el('statusCode', { code: 'active' }),
      el('subject1', { typeCode: 'SBJ' }, entity),
    ),
  );

const organization = (name: string, part: XmlElement | null): XmlElement =>
  el('assignedPrincipalOrganization', { classCode: 'ORG', determinerCode: 'INSTANCE' }, item.name(name), part);

const partOf = (whole: XmlElement): XmlElement => el('asOrganizationPartOf', {}, el('wholeOrganization', {}, whole));

const toDepartment = (department: Department, hospitalId: string): XmlElement => {
  const { id, parentId, name, location, introduction } = department;
  const whole = parentId === TOP ? item.id(OID.hospital, hospitalId) : item.id(OID.department, parentId);
  return registered(
    el(
      'assignedEntity',
      { classCode: 'ASSIGNED' },
      item.id(OID.department, id),
      item.address(location),
      value('desc', introduction),
      organization(name, partOf(whole)),
    ),
  );
};

const toHospital = ({ world }: Hospital): XmlElement => {
  const { id, name, level, address, phone, introduction } = world.hospital;
  return registered(
    el(
      'assignedEntity',
      { classCode: 'ASSIGNED' },
      item.id(OID.hospital, id),
      el('code', {}, el('displayName', { value: level })),
      item.address(address),
      item.telecom(phone),
      value('desc', introduction),
      organization(name, null),
    ),
  );
};

/** Whether the hospital itself is asked for, and not its departments. */
export const asksForHospital = (request: HipRequest): boolean =>
  request.identifiers('organizationId').some(({ root }) => root === OID.hospital);

/** S0007 */
export function queryOrganizations(request: HipRequest, hospital: Hospital): Reply {
  const [asked] = request.identifiers('organizationId');
  const { id, departments } = { id: hospital.world.hospital.id, departments: hospital.world.departments };
  const isWanted = (one: string): boolean => asked?.extension === null || asked?.extension === one;
  if (asked?.root === OID.hospital) return found(isWanted(id) ? [toHospital(hospital)] : []);
  if (asked?.root !== OID.department) throw new ParameterProblem('organizationId 应为医院或科室');
  return found(departments.filter((one) => isWanted(one.id)).map((one) => toDepartment(one, id)));
}

const toProvider = (doctor: Doctor): XmlElement =>
  registered(
    el(
      'healthCareProvider',
      { classCode: 'PROV' },
      item.id(OID.staff, doctor.id),
      el(
        'code',
        { code: JOB_TITLES[doctor.title], codeSystem: OID.jobTitle },
        el('displayName', { value: doctor.title }),
      ),
      value('speciality', doctor.speciality),
      value('desc', doctor.biography),
      el('healthCarePrincipalPerson', { classCode: 'PSN', determinerCode: 'INSTANCE' }, item.name(doctor.name)),
      el(
        'representedOrganization',
        { classCode: 'ORG', determinerCode: 'INSTANCE' },
        item.id(OID.department, doctor.departmentId),
      ),
    ),
  );

/** S0010 */
export function queryProviders(request: HipRequest, hospital: Hospital): Reply {
  const departmentId = request.optionalId('assignedOrganization', OID.department);
  const doctors = hospital.world.doctors.filter((one) => departmentId === null || one.departmentId === departmentId);
  return found(doctors.map(toProvider));
}
