import { HospitalFault } from '@kangqiao/his-port';
import type { PractitionerRole } from 'fhir/r4';
import type { FhirClient } from './client';
import { PRACTITIONER_ROLE } from './systems';
import { codeIn, mapped, required, text, words } from './values';

/** Who sees patients at an appointment; the others on the staff are none of a resident's business. */
const SEES_PATIENTS: Record<string, boolean> = {
  doctor: true,
  nurse: false,
  pharmacist: false,
  researcher: false,
  teacher: false,
  ict: false,
};

/** One doctor in one department, or its ordinary clinic. */
export interface Role {
  id: string;
  departmentId: string;
  departmentName: string | null;
  /** Null = an ordinary clinic (普通门诊). */
  practitionerId: string | null;
  practitionerName: string | null;
  title: string | null;
  role: PractitionerRole;
}

/** The roles of one department, or of all. @throws HospitalError */
export async function rolesOf(
  client: FhirClient,
  departmentId: string | undefined,
  deadline: AbortSignal,
): Promise<Role[]> {
  const query: [string, string][] = [['active', 'true']];
  if (departmentId !== undefined) query.push(['organization', `Organization/${departmentId}`]);
  const found = await client.search('PractitionerRole', query, deadline);
  const roles = found.filter(seesPatients).map((role) => toRole(client, role));
  if (departmentId !== undefined && roles.some((role) => role.departmentId !== departmentId)) {
    throw new HospitalFault('MALFORMED', 'PractitionerRole of another department');
  }
  return roles;
}

function seesPatients({ code }: PractitionerRole): boolean {
  const coded = code?.map((each) => codeIn(each, PRACTITIONER_ROLE)).find((each) => each !== undefined);
  return mapped(coded, SEES_PATIENTS, 'PractitionerRole.code');
}

function toRole(client: FhirClient, role: PractitionerRole): Role {
  const { organization, practitioner } = role;
  return {
    id: required(role.id, 'PractitionerRole.id'),
    departmentId: client.idOf(organization, 'Organization', 'PractitionerRole.organization'),
    departmentName: text(organization?.display),
    practitionerId: practitioner ? client.idOf(practitioner, 'Practitioner', 'PractitionerRole.practitioner') : null,
    practitionerName: text(practitioner?.display),
    title: practitioner ? words(role.code?.[0]) : null,
    role,
  };
}
