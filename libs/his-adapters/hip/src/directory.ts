import { type Department, DirectoryPort, type Doctor, HospitalFault, type HospitalProfile } from '@kangqiao/his-port';
import type { HipClient } from './client';
import { ROOTS } from './codes';
import { idParameter } from './markup';
import { assertDistinct, type Hl7Node } from './node';

/** The directory over OrganizationInfoQuery and ProviderInfoQuery. */
export class HipDirectory extends DirectoryPort {
  constructor(private readonly client: HipClient) {
    super();
  }

  profile(): Promise<HospitalProfile> {
    return this.client.read('profile', async (ask) => {
      const { subjects } = await ask('organizations', [this.organizations(ROOTS.hospital)]);
      const hospitals = entitiesOf(subjects).filter((entity) => entity.id('id', ROOTS.hospital) !== null);
      const [hospital, ...others] = hospitals;
      if (!hospital) throw new HospitalFault('MISSING_FIELD', 'organizations: the hospital does not know itself');
      if (others.length > 0) throw new HospitalFault('DUPLICATE_ID', 'organizations: two hospitals');
      return toProfile(hospital);
    });
  }

  departments(): Promise<Department[]> {
    return this.client.read('departments', async (ask) => {
      const { subjects } = await ask('organizations', [this.organizations(ROOTS.department)]);
      const departments = entitiesOf(subjects.filter(this.inUse))
        // Sites that do not filter by the root list the hospital too.
        .filter((entity) => entity.id('id', ROOTS.hospital) === null)
        .map(toDepartment);
      assertDistinct(
        departments.map(({ id }) => id),
        'organizations.id',
      );
      return departments;
    });
  }

  doctors(departmentId?: string): Promise<Doctor[]> {
    const { dialect } = this.client;
    const parameters =
      departmentId === undefined ? [] : [idParameter(dialect, 'assignedOrganization', ROOTS.department, departmentId)];
    return this.client.read('doctors', async (ask) => {
      const { subjects } = await ask('providers', parameters);
      const doctors = subjects
        .filter(this.inUse)
        .map((subject) => toDoctor(subject.at('registrationEvent', 'subject1', 'healthCareProvider')));
      // One doctor may work in several departments.
      assertDistinct(
        doctors.map((doctor) => `${doctor.departmentId}/${doctor.id}`),
        'providers.id',
      );
      if (departmentId !== undefined && doctors.some((doctor) => doctor.departmentId !== departmentId)) {
        throw new HospitalFault('MALFORMED', 'providers: of another department');
      }
      return doctors;
    });
  }

  private organizations(root: string): string {
    return idParameter(this.client.dialect, 'organizationId', root);
  }

  private readonly inUse = (subject: Hl7Node) =>
    subject.at('registrationEvent', 'statusCode').mappedOrNull(this.client.tables.inUse) ?? true;
}

function entitiesOf(subjects: Hl7Node[]): Hl7Node[] {
  return subjects.map((subject) => subject.at('registrationEvent', 'subject1', 'assignedEntity'));
}

function toProfile(entity: Hl7Node): HospitalProfile {
  return {
    name: entity.at('assignedPrincipalOrganization', 'name').requiredLabel(),
    level: entity.at('code').display(),
    address: entity.at('addr').requiredLabel(),
    phone: telephoneOf(entity),
    introduction: entity.at('desc').optional(),
  };
}

function toDepartment(entity: Hl7Node): Department {
  const organization = entity.at('assignedPrincipalOrganization');
  return {
    id: entity.requiredId('id', ROOTS.department),
    parentId: organization.at('asOrganizationPartOf', 'wholeOrganization').id('id', ROOTS.department),
    name: organization.at('name').requiredLabel(),
    introduction: entity.at('desc').optional(),
    location: entity.at('addr').label(),
  };
}

function toDoctor(provider: Hl7Node): Doctor {
  return {
    id: provider.requiredId('id', ROOTS.staff),
    departmentId: provider.at('representedOrganization').requiredId('id', ROOTS.department),
    name: provider.at('healthCarePrincipalPerson', 'name').requiredLabel(),
    title: provider.at('code').display(),
    speciality: provider.at('speciality').optional(),
    biography: provider.at('desc').optional(),
  };
}

/** The first telephone number of a person or an organisation. */
export function telephoneOf(node: Hl7Node): string | null {
  const numbers = node
    .all('telecom')
    .flatMap((telecom) => (telecom.has('item') ? telecom.all('item') : [telecom]))
    .map((each) => each.optional()?.replace(/^tel:/i, '').trim() ?? '');
  return numbers.find((number) => number !== '') ?? null;
}
