import { createHmac } from 'node:crypto';
import { readResidentId } from '../hospital/resident-id';
import type { Person } from '../world/model';
import { type Applicant } from './applicant';
import { PlatformProblem } from './problems';

export interface Card extends Applicant {
  healthCardId: string;
  phid: string;
  /** The hospital's patient number. */
  patid: string | null;
  cancelled: boolean;
}

/** Not a secret: the same person shall have the same card after every start. */
const ID_KEY = 'kangqiao-sandbox-cards';

/** Something that belongs to a card, 64 hex digits, and tells nothing of it or of anything else that belongs to it. */
export const belongingTo = (what: string, id: string): string =>
  createHmac('sha256', ID_KEY).update(`${what}\n${id}`).digest('hex').toUpperCase();

/** Documents whose number says birth date and sex. */
const TELLING_ID_TYPES: readonly string[] = ['01', '15', '17'];

/** Who has a card; one to a document. */
export class CardRegister {
  readonly #cards = new Map<string, Card>();

  /** @param people the town's register, which names on applications are compared with */
  constructor(private readonly people: () => readonly Person[]) {}

  /** Again for the same person: the same card, with what is told now; a cancelled one is good again. */
  register(applicant: Applicant): Card {
    this.compare(applicant);
    const healthCardId = belongingTo('card', `${applicant.idType}\n${applicant.idNumber}`);
    const known = this.#cards.get(healthCardId);
    if (known && known.name !== applicant.name) throw mismatch();
    const patid = applicant.patid ?? known?.patid ?? null;
    const phid = belongingTo('person', healthCardId).slice(0, 32);
    const card: Card = { ...applicant, healthCardId, phid, patid, cancelled: false };
    this.#cards.set(healthCardId, card);
    return card;
  }

  get(healthCardId: string): Card {
    const card = this.#cards.get(healthCardId);
    if (!card) throw new PlatformProblem('noSuchCard', 'no such card');
    return card;
  }

  list(): Card[] {
    return [...this.#cards.values()];
  }

  /** Any card but this one, for answers about somebody else. */
  other(healthCardId: unknown): string {
    return this.list().find((card) => card.healthCardId !== healthCardId)?.healthCardId ?? belongingTo('nobody', '');
  }

  reset(): void {
    this.#cards.clear();
  }

  private compare({ idType, idNumber, name, gender, birthday, childInfo }: Applicant): void {
    if (TELLING_ID_TYPES.includes(idType)) {
      const told = readResidentId(idNumber);
      if (!told) throw new PlatformProblem('wrongField', 'idNumber is wrong');
      if (told.birthDate !== birthday || (told.sex === 'male' ? '男' : '女') !== gender) throw mismatch();
    }
    this.compareName(idNumber, name);
    if (idType === '16') {
      const parents = [
        [childInfo?.['motherIdNumber'], childInfo?.['motherName']],
        [childInfo?.['fatherIdNumber'], childInfo?.['fatherName']],
      ].filter(([number, parent]) => typeof number === 'string' && typeof parent === 'string');
      if (parents.length === 0) throw new PlatformProblem('missingField', 'Value for childInfo cannot be null');
      for (const [number, parent] of parents) this.compareName(String(number), String(parent));
    }
  }

  private compareName(idNumber: string, name: string): void {
    const known = this.people().find(({ document }) => document.number === idNumber);
    if (known && known.name !== name) throw mismatch();
  }
}

const mismatch = (): PlatformProblem => new PlatformProblem('detailsMismatch', '姓名与证件不符');
