import type { PersonFor } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';

/** Somebody who may read a person's reports. */
export interface ReportViewer {
  resident: SignedInResident;
  person: PersonFor<'reports'>;
  /** The person agreed that copies of what was read are kept. */
  keepsCopies: boolean;
}

export const viewerOf = (resident: SignedInResident, person: PersonFor<'reports'>): ReportViewer => ({
  resident,
  person,
  keepsCopies: resident.links.some(({ personId, consents }) => personId === person.id && consents.includes('archive')),
});
