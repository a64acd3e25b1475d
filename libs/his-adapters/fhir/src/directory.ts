import { type Department, DirectoryPort, type Doctor, HospitalFault, type HospitalProfile } from '@kangqiao/his-port';
import type { Organization, Practitioner, PractitionerRole } from 'fhir/r4';
import type { FhirClient } from './client';
import { type Role, rolesOf } from './roles';
import { INTRODUCTION, ORGANIZATION_TYPE } from './systems';
import { codeIn, extension, mapped, required, text, words } from './values';

/** What a hospital is, over Organization, PractitionerRole and Practitioner. */
export class FhirDirectory extends DirectoryPort {
  constructor(private readonly client: FhirClient) {
    super();
  }

  profile(): Promise<HospitalProfile> {
    return this.client.run('profile', async (deadline) => {
      const [hospital, ...others] = await this.organizations('prov', deadline);
      if (!hospital || others.length > 0) {
        throw new HospitalFault('MALFORMED', `Organization: ${hospital ? others.length + 1 : 0} hospitals`);
      }
      return toProfile(hospital);
    });
  }

  departments(): Promise<Department[]> {
    return this.client.run('departments', async (deadline) => {
      const organizations = await this.organizations('dept', deadline);
      const ids = new Set(organizations.map(({ id }) => id));
      return organizations.map((organization) => {
        const { partOf } = organization;
        const above = partOf ? this.client.idOf(partOf, 'Organization', 'Organization.partOf') : null;
        return toDepartment(organization, above !== null && ids.has(above) ? above : null);
      });
    });
  }

  doctors(departmentId?: string): Promise<Doctor[]> {
    return this.client.run('doctors', async (deadline) => {
      const roles = await rolesOf(this.client, departmentId, deadline);
      const ids = roles.map(({ practitionerId }) => practitionerId).filter((id) => id !== null);
      const practitioners = await this.client.byIds('Practitioner', ids, deadline);
      return roles.flatMap((role) => {
        if (role.practitionerId === null) return [];
        const practitioner = required(practitioners.get(role.practitionerId), 'PractitionerRole.practitioner');
        return [toDoctor(role, practitioner)];
      });
    });
  }

  private async organizations(type: 'prov' | 'dept', deadline: AbortSignal): Promise<Organization[]> {
    const parameters = { type: `${ORGANIZATION_TYPE}|${type}`, active: 'true' };
    const organizations = await this.client.search('Organization', parameters, deadline);
    for (const organization of organizations) mapped(codeOf(organization), { [type]: true }, 'Organization.type');
    return organizations;
  }
}

function toProfile(hospital: Organization): HospitalProfile {
  return {
    name: required(text(hospital.name), 'Organization.name'),
    level: text(hospital.type?.find((type) => codeIn(type, ORGANIZATION_TYPE) === 'prov')?.text),
    address: required(text(hospital.address?.[0]?.text), 'Organization.address'),
    phone: text(hospital.telecom?.find(({ system }) => system === 'phone')?.value),
    introduction: text(extension(hospital.extension, INTRODUCTION)?.valueString),
  };
}

function toDepartment(department: Organization, parentId: string | null): Department {
  return {
    id: required(department.id, 'Organization.id'),
    parentId,
    name: required(text(department.name), 'Organization.name'),
    introduction: text(extension(department.extension, INTRODUCTION)?.valueString),
    location: text(department.address?.[0]?.text),
  };
}

function toDoctor({ id, departmentId, title, role }: Role, practitioner: Practitioner): Doctor {
  return {
    id,
    departmentId,
    name: required(text(practitioner.name?.[0]?.text), 'Practitioner.name'),
    title,
    speciality: specialityOf(role),
    biography: text(extension(practitioner.extension, INTRODUCTION)?.valueString),
  };
}

function specialityOf({ specialty }: PractitionerRole): string | null {
  return (specialty ?? []).map(words).filter(Boolean).join('、') || null;
}

function codeOf({ type }: Organization): string | undefined {
  return type?.map((each) => codeIn(each, ORGANIZATION_TYPE)).find((code) => code !== undefined);
}
