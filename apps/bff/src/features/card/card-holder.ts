import type { CardHolder, Guardian } from '@kangqiao/card-port';
import type { ActivePerson } from '../../platform/access/active-person';
import type { ApplicationDetails } from './card-row';

/** What an issuer's forms can say of the parent; null where the sex of the guardian does not tell. */
const relationOf = ({ sex }: ActivePerson): Guardian['relation'] | null => {
  if (sex === 'female') return 'mother';
  return sex === 'male' ? 'father' : null;
};

const guardianOf = (guardian: ActivePerson | null): Guardian | null => {
  const relation = guardian && relationOf(guardian);
  if (!guardian || !relation) return null;
  const { name, document, phone } = guardian;
  return { relation, name, document, phone };
};

interface Extra extends Omit<ApplicationDetails, 'guardianId'> {
  guardian: ActivePerson | null;
  wechatCode: string | null;
}

const NOTHING: Extra = { phone: null, nation: null, address: null, guardian: null, wechatCode: null };

/** The person as the issuer is told of them; the phone that a hospital holds counts where the application names none. */
export const holderOf = (
  { id, name, sex, birthDate, document, phone }: ActivePerson,
  extra: Extra = NOTHING,
): CardHolder => ({
  personId: id,
  name,
  sex,
  birthDate,
  document,
  phone: extra.phone ?? phone,
  nation: extra.nation,
  address: extra.address,
  guardian: guardianOf(extra.guardian),
  wechatCode: extra.wechatCode,
});
