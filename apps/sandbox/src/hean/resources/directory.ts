import type { Extension, Location, Organization, Practitioner, PractitionerRole, Resource } from '@medplum/fhirtypes';
import { departments } from '../world/departments';
import { type Doctor, doctors, placeOf } from '../world/doctors';
import { HEAN } from '../world/hospital';
import { coded, referenceTo } from './codes';

const HOSPITAL_ID = 'hean';
const introduction = (text: string): Extension[] => [{ url: 'urn:kangqiao:introduction', valueString: text }];

const hospital: Organization = {
  resourceType: 'Organization',
  id: HOSPITAL_ID,
  extension: introduction(HEAN.introduction),
  active: true,
  type: [coded('organization-type', 'prov', HEAN.level)],
  name: HEAN.name,
  alias: [HEAN.englishName],
  telecom: [{ system: 'phone', value: HEAN.phone }],
  address: [{ text: HEAN.address }],
};

const departmentOrganizations = departments.map(
  ({ id, name, englishName, introduction: text, location }): Organization => ({
    resourceType: 'Organization',
    id,
    extension: introduction(text),
    active: true,
    type: [coded('organization-type', 'dept')],
    name,
    alias: [englishName],
    address: [{ text: location }],
    partOf: referenceTo('Organization', HOSPITAL_ID, HEAN.name),
  }),
);

const practitionerId = (doctor: Doctor): string => `prac-${doctor.id}`;

const toPractitioner = (doctor: Doctor): Practitioner => ({
  resourceType: 'Practitioner',
  id: practitionerId(doctor),
  extension: introduction(doctor.biography),
  active: true,
  name: [
    { use: 'official', text: doctor.name },
    { use: 'usual', text: doctor.englishName },
  ],
  gender: doctor.sex,
});

const toRole = (doctor: Doctor): PractitionerRole => ({
  resourceType: 'PractitionerRole',
  id: doctor.id,
  active: true,
  practitioner: referenceTo('Practitioner', practitionerId(doctor), doctor.name),
  organization: referenceTo(
    'Organization',
    doctor.departmentId,
    departments.find(({ id }) => id === doctor.departmentId)?.name,
  ),
  code: [coded('practitioner-role', 'doctor', doctor.title)],
  specialty: doctor.speciality.split('、').map((text) => ({ text })),
});

const toRoom = (doctor: Doctor): Location => ({
  resourceType: 'Location',
  id: `room-${doctor.id}`,
  status: 'active',
  name: placeOf(doctor),
});

/** Who we are and who works here. */
export const directoryResources = (): Resource[] => [
  hospital,
  ...departmentOrganizations,
  ...doctors.map(toPractitioner),
  ...doctors.map(toRole),
  ...doctors.map(toRoom),
];
