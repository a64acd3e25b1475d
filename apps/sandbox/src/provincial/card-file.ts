import { createHmac } from 'node:crypto';
import type { Person } from '../world/model';
import { type Members, refuse } from './answers';
import type { Rules } from './rules';

/** Card numbers mean nothing to anybody but the platform. */
const NUMBERING_KEY = 'kangqiao-sandbox-provincial-card-numbers';
const SUPPORTED_DOCUMENTS = ['01', '03', '06', '07'];
const SEXES = ['0', '1', '2', '9'];

/** What an application tells, in the wire's own words; empty = not told. */
const TOLD = [
  /** 1 ordinary, 2 a child without documents. */
  'personnelType',
  'name',
  'sex',
  /** `yyyyMMdd`. */
  'birthday',
  /** None for a child without documents, as the next. */
  'idCardTypeCode',
  'idCode',
  'phone',
  'nation',
  'address',
  'motherName',
  'motherIdCode',
  'motherEmpi',
  'multpripleBirths',
  'multifetalMark',
] as const;

/** Somebody with a card. */
export type Card = Record<(typeof TOLD)[number] | 'erhcCardNo' | 'empi', string>;

type Body = Readonly<Record<string, string>>;

const numbered = (label: string, key: string): string =>
  createHmac('sm3', NUMBERING_KEY).update(`${label}\n${key}`).digest('hex').toUpperCase();

/** What names a person here. */
function keyOf(body: Body): string {
  const names = body['personnelType'] === '2' ? ['motherIdCode', 'birthday'] : ['idCardTypeCode', 'idCode'];
  const values = names.map((name) => body[name] || refuse('parameters'));
  return [body['personnelType'] ?? '1', ...values, body['multpripleBirths'] ?? ''].join('|');
}

/** Who has a card. */
export class CardFile {
  private readonly cards = new Map<string, Card>();

  constructor(
    private readonly people: () => readonly Person[],
    private readonly rules: () => Rules,
  ) {}

  list(): readonly Card[] {
    return [...this.cards.values()];
  }

  find(body: Body): Card | undefined {
    return this.cards.get(keyOf(body));
  }

  byNumber(erhcCardNo: string): Card | undefined {
    return this.list().find((card) => card.erhcCardNo === erhcCardNo);
  }

  /** Opens a card. @throws Refusal */
  create(body: Body): Card {
    const key = keyOf(body);
    if (this.cards.has(key)) refuse('alreadyRegistered');
    this.examine(body);
    const told = Object.fromEntries(TOLD.map((name) => [name, body[name] ?? ''])) as Pick<Card, (typeof TOLD)[number]>;
    const card = { ...told, erhcCardNo: numbered('card', key), empi: numbered('empi', key).slice(0, 32) };
    this.cards.set(key, card);
    return card;
  }

  clear(): void {
    this.cards.clear();
  }

  private examine(body: Body): void {
    const { personnelType, idCardTypeCode = '', idCode = '', motherIdCode = '', name, phone, birthday, sex } = body;
    const isWhole = name && phone && /^\d{8}$/.test(birthday ?? '') && SEXES.includes(sex ?? '');
    if (!isWhole || !['1', '2'].includes(personnelType ?? '')) refuse('parameters');
    if (personnelType === '1' && !SUPPORTED_DOCUMENTS.includes(idCardTypeCode)) refuse('documentUnsupported');
    const named = personnelType === '2' ? motherIdCode : idCode;
    if (this.rules().barred.includes(named)) refuse('barred');
    if (this.rules().underReview.includes(named)) refuse('underReview');
    const claimed = personnelType === '2' ? body['motherName'] : name;
    const known = this.people().find(({ document }) => document.number === named);
    if (known && known.name !== claimed) refuse('mismatch');
  }
}

/** The person of a card, as methods tell it. */
export const personOf = (card: Card): Members => ({
  empi: card.empi,
  erhcCardNo: card.erhcCardNo,
  name: card.name,
  personnelType: card.personnelType,
  sex: card.sex,
  birthday: card.birthday,
  idCardTypeCode: card.idCardTypeCode,
  idCode: card.idCode,
  phone: card.phone,
  motherName: card.motherName,
  motherIdCode: card.motherIdCode,
  multpripleBirths: card.multpripleBirths,
});

/** Somebody else in the place of the one who was asked for. */
export const strangerTo = (card: Card): Card => ({
  ...card,
  erhcCardNo: numbered('stranger', card.erhcCardNo),
  empi: numbered('stranger', card.empi).slice(0, 32),
  name: '路人甲',
  birthday: '19700101',
  idCode: card.idCode && '110199197001010011',
  motherIdCode: card.motherIdCode && '110199197001010011',
});
