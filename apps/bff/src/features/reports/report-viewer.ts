import { keepsCopies } from '../../platform/access/keeps-copies';
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
  keepsCopies: keepsCopies(resident, person.id),
});
