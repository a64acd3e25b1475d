import type { SignedInResident } from '../auth/signed-in-resident';

/** Whether the person agreed that what was once fetched from hospitals is kept. */
export const keepsCopies = ({ links }: SignedInResident, personId: string): boolean =>
  links.some((link) => link.personId === personId && link.consents.includes('archive'));
