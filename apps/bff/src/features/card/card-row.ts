import type { ApplyRefusal } from '@kangqiao/card-port';
import type { HealthCardState } from './card-states';

/** What an application says besides what is known of the person. */
export interface ApplicationDetails {
  phone: string | null;
  nation: string | null;
  address: string | null;
  /** Person who answers for a child without documents. */
  guardianId: string | null;
}

/** A row of `health_card`, opened. */
export interface CardRow {
  personId: string;
  cardNumber: string | null;
  issuer: string;
  state: HealthCardState;
  appliedAt: Date;
  issuedAt: Date | null;
  details: ApplicationDetails;
  refusal: ApplyRefusal['reason'] | null;
  askedAt: Date | null;
  attempts: number;
}
