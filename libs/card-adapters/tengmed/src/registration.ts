import type { ApplyRefusal, CardHolder, Guardian, HolderField } from '@kangqiao/card-port';
import { nationCodeOf } from '@kangqiao/domain';
import type { ChildInfo, Registration } from './messages';
import { type Gender, GENDERS, ID_TYPE_OF } from './tables';

type Registrable = { ok: true; registration: Registration } | { ok: false; refusal: ApplyRefusal };

const no = (refusal: ApplyRefusal): Registrable => ({ ok: false, refusal });

const genderOf = (sex: string): Gender | null =>
  (Object.keys(GENDERS) as Gender[]).find((gender) => GENDERS[gender] === sex) ?? null;

function childInfoOf({ relation, name, document, phone }: Guardian): ChildInfo {
  const idType = ID_TYPE_OF[document.type];
  const { number } = document;
  return relation === 'mother'
    ? { motherName: name, motherIdType: idType, motherIdNumber: number, ...(phone && { motherPhone: phone }) }
    : { fatherName: name, fatherIdType: idType, fatherIdNumber: number, ...(phone && { fatherPhone: phone }) };
}

/**
 * What is sent for a holder, or why the platform cannot be asked: nothing that it requires is ever made up. A newborn
 * has no phone of its own and is reached by the guardian's.
 */
export function registrationOf(holder: CardHolder, rules: { wechatCodeRequired: boolean }): Registrable {
  const { name, sex, birthDate, document, nation, address, guardian, wechatCode = null } = holder;
  const isNewborn = document.type === 'newborn';
  const phone = holder.phone ?? (isNewborn ? (guardian?.phone ?? null) : null);

  const missing: HolderField[] = [];
  if (phone === null || phone === '') missing.push('phone');
  if (nation === null || nationCodeOf(nation) === null) missing.push('nation');
  if (phone === null || nation === null || missing.length > 0) {
    return no({ reason: 'DETAILS_MISSING', fields: missing });
  }

  if (isNewborn && guardian === null) return no({ reason: 'DOCUMENT_UNSUPPORTED' });
  if (rules.wechatCodeRequired && !wechatCode) return no({ reason: 'WECHAT_CODE_MISSING' });
  const gender = genderOf(sex);
  if (gender === null) return no({ reason: 'REFUSED' });

  const registration: Registration = {
    wechatCode,
    name,
    gender,
    nation,
    birthday: birthDate,
    idNumber: document.number,
    idType: ID_TYPE_OF[document.type],
    phone1: phone,
    address,
    childInfo: isNewborn && guardian ? childInfoOf(guardian) : null,
  };
  return { ok: true, registration };
}
