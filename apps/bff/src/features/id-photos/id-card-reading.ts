import type { IdCardReading } from '@kangqiao/contracts';
import { nationOfCard, normaliseName, parseIdentityDocument } from '@kangqiao/domain';
import type { IdCardAnswer } from '../../platform/wechat/wechat.port';
import { regionOf } from './region-of-address';

type Read = Extract<IdCardAnswer, { kind: 'read' }>;

const SEXES: Readonly<Record<string, 'male' | 'female'>> = { 男: 'male', 女: 'female' };
const LONGEST_ADDRESS = 100;

const addressOf = (printed: string | null): string | null =>
  printed !== null && [...printed].length <= LONGEST_ADDRESS ? printed : null;

/**
 * What was read, where it proves itself: name and number are there, the number is a resident's with its check character
 * and a day of birth, and the sex that is printed is the number's. Null for everything else: nothing is guessed.
 * @param today the local day that no birth date may pass
 */
export const toReading = ({ name, number, gender, nation, address }: Read, today: string): IdCardReading | null => {
  const named = normaliseName(name ?? '');
  const identity = parseIdentityDocument({ type: 'resident-id', number: number ?? '' }, today);
  if (!named.ok || !identity.ok || identity.sex === null || identity.birthDate === null) return null;
  if (gender !== null && SEXES[gender] !== identity.sex) return null;
  const printed = addressOf(address);
  return {
    name: named.name,
    documentNumber: identity.document.number,
    sex: identity.sex,
    birthDate: identity.birthDate,
    address: printed,
    region: printed === null ? null : regionOf(printed),
    nation: nation === null ? null : nationOfCard(nation),
  };
};
