import { checkCharacter, inventedIdNumber } from '../../world/identity';
import { buildPeople } from '../../world/residents';

export type DocumentType = 'resident-id' | 'hmt-residence-permit' | 'foreign-permanent-residence';

export interface Patient {
  /** The logical id of the resource. */
  id: string;
  /** This hospital's own number. */
  patientNo: string;
  /** Whose story it is; null for a second file, which is empty. */
  key: string | null;
  name: string;
  englishName: string | null;
  sex: 'male' | 'female';
  /** `YYYY-MM-DD`. */
  birthDate: string;
  document: { type: DocumentType; number: string };
  phone: string;
}

/** Residents who also go to the municipal hospital, by the key of their login code. */
const SHARED = [
  'wang-xiuying',
  'chen-zhiyuan',
  'liu-yaqin',
  'zhao-zimo',
  'zhang-guoqiang',
  'zhou-min',
  'huang-junjie',
  'lin-xiaoyan',
  'luo-wenbo',
  'feng-chun',
  'gulinar-aishan',
  'yu-haibo',
  // The municipal hospital knows these two not at all.
  'cai-minghui',
  'yu-siyuan',
] as const;

/** Came later: the numbers of those before stay as they are. */
const CAME_LATER = ['peng-siqi'] as const;

/** Opened once under the married name's phone and once at a health fair: two files, one person. */
const WITH_TWO_FILES = 'lin-xiaoyan';

/** No country has this number, so the documents are nobody's. */
const NO_COUNTRY = '999';

const foreignNumber = (birthDate: string, order: number, sex: 'male' | 'female'): string => {
  const sequence = String(order * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0');
  const digits = `911${NO_COUNTRY}${birthDate.replaceAll('-', '')}${sequence}`;
  return digits + checkCharacter(digits);
};

/** The logical id of the resource, not to be confused with the hospital's number. */
export const patientIdOf = (patientNo: string): string => `hp-${patientNo.toLowerCase()}`;

const numberOf = (order: number): string => `HA${String(700_118 + order * 3_571)}`;

type Person = Omit<Patient, 'id' | 'patientNo'>;

/** People who go nowhere else. */
function ownPeople(year: number): Person[] {
  const local = (key: string, name: string, sex: 'male' | 'female', birthDate: string, order: number): Person => ({
    key,
    name,
    englishName: null,
    sex,
    birthDate,
    document: { type: 'resident-id', number: inventedIdNumber(birthDate, sex, order) },
    phone: `138000008${order}`,
  });
  const expatriate = (
    key: string,
    name: string,
    englishName: string,
    sex: 'male' | 'female',
    birth: string,
    n: number,
  ): Person => ({
    key,
    name,
    englishName,
    sex,
    birthDate: birth,
    document: { type: 'foreign-permanent-residence', number: foreignNumber(birth, n, sex) },
    phone: `138000009${String(n).padStart(2, '0')}`,
  });
  return [
    local('shao-yifan', '邵一凡', 'male', `${year - 44}-05-18`, 51),
    local('tao-jingwen', '陶静雯', 'female', `${year - 37}-10-02`, 52),
    expatriate('thomas-reed', '托马斯·里德', 'Thomas Reed', 'male', `${year - 49}-03-11`, 1),
    expatriate('anna-novak', '安娜·诺瓦克', 'Anna Novak', 'female', `${year - 33}-07-24`, 2),
  ];
}

/** Everybody with a file here, as of `today`; the second file of one person comes last. */
export function buildPatients(today: string): Patient[] {
  const people = new Map(buildPeople(today).map((person) => [person.signInCode.replace('demo-', ''), person]));
  const known = (key: string): Person => {
    const person = people.get(key);
    if (!person) throw new RangeError(`nobody is called ${key}`);
    const { name, sex, birthDate, document, phone } = person;
    return { key, name, englishName: null, sex, birthDate, document: { ...document }, phone };
  };
  const shared = SHARED.map(known);
  const twice = shared.filter(({ key }) => key === WITH_TWO_FILES).map((person) => ({ ...person, key: null }));
  const later = CAME_LATER.map(known);
  return [...shared, ...ownPeople(Number(today.slice(0, 4))), ...twice, ...later].map((person, order) => ({
    ...person,
    id: patientIdOf(numberOf(order)),
    patientNo: numberOf(order),
  }));
}
