import type { ApplyRefusal, CardHolder, HolderField } from '@kangqiao/card-port';
import { type DocumentType, nationCodeOf } from '@kangqiao/domain';
import type { Body } from './envelope';
import type { ProvincialTables } from './tables';

/** `personnelType`. */
const ORDINARY = '1';
const CHILD_WITHOUT_DOCUMENT = '2';

/** What is sent to apply for somebody. */
export interface Application {
  /** What names the holder to the platform, in every method that takes a person. */
  identity: Body;
  /** The mother of a child without documents as she is named to the platform; null for everybody else. */
  mother: Body | null;
  /** All of `createVmcardQRcode` but the mother's EMPI, which the platform itself knows. */
  details: Body;
}

export type Applicable = { ok: true; application: Application } | { ok: false; refusal: ApplyRefusal };

const no = (refusal: ApplyRefusal): Applicable => ({ ok: false, refusal });

/** `YYYY-MM-DD` → `yyyyMMdd`. */
const dayOf = (localDate: string): string => localDate.replaceAll('-', '');

/** What the platform asks for and the holder has not told; a nation that GB/T 3304 does not name was not told. */
function missingOf(holder: CardHolder, requires: readonly HolderField[]): HolderField[] {
  const phone = phoneOf(holder);
  const nation = holder.nation === null ? null : nationCodeOf(holder.nation);
  const told: Record<HolderField, string | null> = { phone, nation, address: holder.address };
  const unreadable: HolderField[] = holder.nation !== null && nation === null ? ['nation'] : [];
  return [...new Set([...requires.filter((field) => !told[field]), ...unreadable])];
}

/** What to send for a holder, or why the platform cannot be asked: what it wants is never made up. */
export function applicationOf(
  holder: CardHolder,
  tables: ProvincialTables,
  requires: readonly HolderField[],
): Applicable {
  const missing = missingOf(holder, requires);
  if (missing.length > 0) return no({ reason: 'DETAILS_MISSING', fields: missing });

  const { type, number } = holder.document;
  if (type === 'newborn') return childsApplication(holder, tables);
  const idCardTypeCode = typeCodeOf(type, tables);
  if (idCardTypeCode === null) return no({ reason: 'DOCUMENT_UNSUPPORTED' });
  const identity = { idCardTypeCode, idCode: number };
  return {
    ok: true,
    application: {
      identity,
      mother: null,
      details: { ...detailsOf(holder, tables), personnelType: ORDINARY, ...identity },
    },
  };
}

/** The platform knows such a child by its mother; a father cannot answer for it there. */
function childsApplication(holder: CardHolder, tables: ProvincialTables): Applicable {
  const { guardian } = holder;
  if (guardian === null) return no({ reason: 'DOCUMENT_UNSUPPORTED' });
  if (guardian.relation !== 'mother') return no({ reason: 'REFUSED' });
  const idCardTypeCode = typeCodeOf(guardian.document.type, tables);
  if (idCardTypeCode === null) return no({ reason: 'DOCUMENT_UNSUPPORTED' });

  const motherIdCode = guardian.document.number;
  const identity = {
    personnelType: CHILD_WITHOUT_DOCUMENT,
    birthday: dayOf(holder.birthDate),
    motherName: guardian.name,
    motherIdCode,
    ...birthOf(holder.document.number),
  };
  const contact = { linkman: guardian.name, telephone: guardian.phone };
  const mother = { idCardTypeCode, idCode: motherIdCode };
  const details = { ...detailsOf(holder, tables), ...contact, ...identity };
  return { ok: true, application: { identity, mother, details } };
}

function detailsOf(holder: CardHolder, tables: ProvincialTables): Body {
  return {
    name: holder.name,
    sex: tables.sexes[holder.sex],
    nation: holder.nation === null ? null : nationCodeOf(holder.nation),
    birthday: dayOf(holder.birthDate),
    phone: phoneOf(holder),
    address: holder.address,
  };
}

/**
 * A newborn's document number ends with the order of birth. The second and later ones are surely of several; whether
 * the first is, nobody has said, and so it is not said to the platform either.
 */
function birthOf(documentNumber: string): Body {
  const order = Number(/(?:^|[^\dA-Za-z])0*([1-9])$/.exec(documentNumber)?.[1] ?? 0);
  if (order === 0) return {};
  return { multpripleBirths: String(order), multifetalMark: order > 1 ? '1' : null };
}

/** A newborn has no phone and is reached by the guardian's. */
function phoneOf({ phone, document, guardian }: CardHolder): string | null {
  return phone ?? (document.type === 'newborn' ? (guardian?.phone ?? null) : null);
}

function typeCodeOf(type: DocumentType, { documentTypes }: ProvincialTables): string | null {
  return type === 'newborn' ? null : (documentTypes[type] ?? null);
}
