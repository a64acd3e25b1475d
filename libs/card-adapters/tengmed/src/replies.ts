import { nationCodeOf } from '@kangqiao/domain';
import { type Fields, fields } from '@kangqiao/his-http';
import { HospitalFault } from '@kangqiao/his-port';
import type { FetchedToken } from './app-tokens';
import type {
  AppointmentLimit,
  BatchCard,
  CardPerson,
  DynamicCode,
  HealthCard,
  RegisteredCard,
  VerifyOrder,
  VerifyOrderResult,
} from './messages';
import { GENDERS, type Gender, ID_TYPES } from './tables';
import { code, day, LONGEST, needed, oneOf, told, truth, whole, wholeTold } from './values';

const GENDER_WORDS = Object.keys(GENDERS) as Gender[];

const payload = (rsp: unknown): Fields => fields(rsp, 'rsp');

/** Not told is an answer; a nation that does not exist is not, and is never taken for another. */
function nationOf(from: Fields): string | null {
  const nation = told(from, 'nation', LONGEST.text);
  if (nation !== null && nationCodeOf(nation) === null) throw new HospitalFault('UNKNOWN_VALUE', 'nation');
  return nation;
}

function personOf(from: Fields, phone: string): CardPerson {
  return {
    healthCardId: needed(from, 'healthCardId', LONGEST.id),
    name: needed(from, 'name', LONGEST.name),
    gender: oneOf(GENDER_WORDS, from, 'gender'),
    nation: nationOf(from),
    birthday: day(from, 'birthday'),
    idType: oneOf(ID_TYPES, from, 'idType'),
    idNumber: needed(from, 'idNumber', LONGEST.id),
    phone: told(from, phone, LONGEST.phone),
    address: told(from, 'address', LONGEST.text),
  };
}

export function readAppToken(rsp: unknown): FetchedToken {
  const from = payload(rsp);
  return { token: needed(from, 'appToken', LONGEST.token), expiresInSeconds: whole(from, 'expiresIn') };
}

export function readRegistered(rsp: unknown): RegisteredCard {
  const from = payload(rsp);
  return {
    healthCardId: needed(from, 'healthCardId', LONGEST.id),
    qrCodeText: code(from, 'qrCodeText'),
    phid: told(from, 'phid', LONGEST.id),
  };
}

/** One reply for a person, and none for anybody who was not asked about. */
export function readBatch(rsp: unknown, asked: readonly { idType: string; idNumber: string }[]): BatchCard[] {
  const items = payload(rsp)['rspItems'];
  if (!Array.isArray(items)) throw new HospitalFault('MISSING_FIELD', 'rspItems');
  const keyOf = (one: { idType: string; idNumber: string }): string => `${one.idType} ${one.idNumber}`;
  const cards = items.map((item): BatchCard => {
    const from = fields(item, 'rspItems');
    return {
      idType: oneOf(ID_TYPES, from, 'idType'),
      idNumber: needed(from, 'idNumber', LONGEST.id),
      healthCardId: needed(from, 'healthCardId', LONGEST.id),
      qrCodeText: code(from, 'qrCodeText'),
    };
  });
  const wanted = new Set(asked.map(keyOf));
  if (cards.some((card) => !wanted.has(keyOf(card)))) throw new HospitalFault('WRONG_PATIENT', 'rspItems');
  if (new Set(cards.map(keyOf)).size !== cards.length) throw new HospitalFault('DUPLICATE_ID', 'rspItems');
  return cards;
}

/** @param healthCardId the card that was asked for, where it was asked for by its id */
export function readCard(rsp: unknown, healthCardId: string | null = null): HealthCard {
  const from = fields(payload(rsp)['card'], 'card');
  const card = {
    ...personOf(from, 'phone1'),
    qrCodeText: told(from, 'qrCodeText', LONGEST.code) && code(from, 'qrCodeText'),
    patid: told(from, 'patid', LONGEST.id),
  };
  if (healthCardId !== null && card.healthCardId !== healthCardId) throw new HospitalFault('WRONG_PATIENT', 'card');
  return card;
}

export function readCardOfUser(rsp: unknown): { card: HealthCard; isSelf: boolean } {
  return { card: readCard(rsp), isSelf: truth(payload(rsp), 'isSelf') };
}

/** Some versions of the platform say whose code it is: then it must be the one that was asked for. */
export function readDynamicCode(rsp: unknown, healthCardId: string): DynamicCode {
  const from = payload(rsp);
  if ((told(from, 'healthCardId', LONGEST.id) ?? healthCardId) !== healthCardId) {
    throw new HospitalFault('WRONG_PATIENT', 'healthCardId');
  }
  return {
    qrCodeText: code(from, 'qrCodeText'),
    qrCodeImg: told(from, 'qrCodeImg', LONGEST.picture),
  };
}

export const readVerified = (rsp: unknown): CardPerson => personOf(payload(rsp), 'phone');

export const readBound = (rsp: unknown): boolean => truth(payload(rsp), 'result');

export function readVerifyOrder(rsp: unknown): VerifyOrder {
  const from = payload(rsp);
  return {
    verifyUrl: needed(from, 'verifyUrl', LONGEST.url),
    verifyOrderId: needed(from, 'verifyOrderId', LONGEST.id),
    protectState: wholeTold(from, 'protectState'),
  };
}

export function readVerifyResult(rsp: unknown): VerifyOrderResult {
  const from = payload(rsp);
  return {
    passed: truth(from, 'suc'),
    verifyType: wholeTold(from, 'verifyType'),
    healthCardId: told(from, 'healthCardId', LONGEST.id),
  };
}

export function readAppointmentLimit(rsp: unknown): AppointmentLimit {
  const from = payload(rsp);
  return {
    allowed: truth(from, 'verify'),
    riskLevel: whole(from, 'riskLevel'),
    toast: told(from, 'toast', LONGEST.text),
  };
}
