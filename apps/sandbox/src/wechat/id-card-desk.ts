import type { Person } from '../world/model';
import { failure, type WechatFailure } from './failures';
import { type CardSide, drawCard, readCard } from './id-card-picture';

/** How the reading goes: as it should, refused, or not at all. */
export const READING_MODES = ['well', 'out-of-quota', 'busy', 'hang'] as const;
export type ReadingMode = (typeof READING_MODES)[number];

/** The pictures of a resident's card that can be had; the last two are read wrongly, as happens. */
export const CARD_PICTURES = ['front', 'back', 'misread-number', 'misread-sex'] as const;
export type CardPicture = (typeof CARD_PICTURES)[number];

/** 小于2M */
const LIMIT = 2 * 1024 * 1024;
const SEX = { male: '男', female: '女' } as const;
const OTHER = { male: 'female', female: 'male' } as const;

/** One digit read wrongly, which its check character shows: it weighs two, and two more of it are never eleven. */
const misread = (number: string): string =>
  `${number.slice(0, 16)}${(Number(number[16]) + 2) % 10}${number.charAt(17)}`;

/** `POST /cv/ocr/idcard`: reads pictures of the residents' cards. */
export class IdCardDesk {
  mode: ReadingMode = 'well';

  constructor(private readonly people: () => readonly Person[]) {}

  /** @param picture the file `img`; undefined = none came, and an address of one is not followed */
  read(picture: Buffer | undefined): object | WechatFailure {
    if (this.mode === 'busy') return failure(-1, 'system error');
    if (this.mode === 'out-of-quota') return failure(101003, 'not enough market quota');
    if (picture === undefined) return failure(101000, 'invalid image url');
    const side = picture.length < LIMIT ? readCard(picture) : 'undecodable';
    if (side === 'undecodable') return failure(101002, 'decode image failed');
    if (side === 'no-card') return failure(101001, 'certificate not found');
    return { errcode: 0, errmsg: 'ok', ...side };
  }

  /** A picture of somebody's card; null for a sign-in code of nobody. */
  picture(signInCode: string, which: CardPicture): Buffer | null {
    const place = this.people().findIndex((person) => person.signInCode === signInCode);
    const person = this.people()[place];
    return person ? drawCard(sideOf(person, place, which)) : null;
  }

  clear(): void {
    this.mode = 'well';
  }
}

const sideOf = ({ name, sex, document }: Person, place: number, which: CardPicture): CardSide =>
  which === 'back'
    ? { type: 'Back', valid_date: '20180601-20380601' }
    : {
        type: 'Front',
        name,
        id: which === 'misread-number' ? misread(document.number) : document.number,
        addr: `陕西省汉中市汉台区健康路${place + 1}号`,
        gender: SEX[which === 'misread-sex' ? OTHER[sex] : sex],
        nationality: '汉',
      };
