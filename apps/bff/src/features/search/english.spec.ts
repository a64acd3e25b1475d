import {
  allSymptoms,
  DEPARTMENT_KINDS,
  englishNamesOfKind,
  englishWordsOf,
  kindsOfDepartment,
  namesOfKind,
} from '@kangqiao/domain';
import fc from 'fast-check';
import { namedInEnglish } from './english-names';
import { englishWords } from '../../platform/language/english-words';
import { find, findInAnyWords } from './find';
import { answerTo, complaintsIn } from './find-symptoms';
import { partOf } from './hospital-part';

const DEPARTMENTS = [...new Set(DEPARTMENT_KINDS.map((kind) => namesOfKind(kind).at(-1) ?? ''))];
const part = partOf(
  { id: 'kq-first', name: '康桥市第一人民医院' },
  {
    profile: { name: '康桥市第一人民医院', level: null, address: '康桥路 1 号', phone: null, introduction: null },
    departments: DEPARTMENTS.map((name, at) => ({
      id: `${at}`,
      parentId: null,
      name,
      introduction: null,
      location: null,
    })),
    doctors: ['周明', '赵敏'].map((name, at) => ({
      id: `D${at}`,
      departmentId: String(DEPARTMENTS.indexOf('心脏科')),
      name,
      title: null,
      speciality: at === 0 ? '头痛、高血压' : null,
      biography: null,
    })),
  },
);
const nowhere = () => null;
const found = (query: string) => findInAnyWords(part.entries, query, nowhere);
const complaints = (query: string) => complaintsIn(query).map(({ name }) => name);

describe('the table of English names', () => {
  it('has every kind of department and every complaint, each of them found by each of its names', () => {
    const lost = [
      ...DEPARTMENT_KINDS.flatMap((kind) =>
        englishNamesOfKind(kind).filter((name) => {
          const kinds = namedInEnglish(name).flatMap(({ query }) => kindsOfDepartment(query));
          return !kinds.includes(kind);
        }),
      ),
      ...allSymptoms().flatMap((symptom) =>
        englishWordsOf(symptom.name).filter((name) => !namedInEnglish(name).some((one) => one.symptom === symptom)),
      ),
    ];
    expect(lost).toEqual([]);
    const unnamed = allSymptoms().filter(({ name }) => englishWordsOf(name).length === 0);
    expect(unnamed).toEqual([]);
  });

  it('shows no two complaints alike', () => {
    const shown = allSymptoms().map(({ name }) => englishWordsOf(name)[0]);
    expect(shown.filter((name, at) => shown.indexOf(name) !== at)).toEqual([]);
  });
});

describe('an English word', () => {
  it.each([
    ['Headaches', 'headache'],
    ['ALLERGIES', 'allergy'],
    ['rashes', 'Rash'],
    ['diarrhoea', 'diarrhea'],
    ['Gynæcology', 'gynecology'],
    ['paediatrics', 'pediatric'],
    ['tumours', 'tumor'],
    ['Ménière', 'meniere'],
    ['ＥＮＴ', 'ent'],
    ['coughing', 'cough'],
    ['dizziness', 'dizzy'],
    ['sneezing', 'sneeze'],
    ["children's", 'childrens'],
  ])('%s is the same as %s', (one, other) =>
    expect(englishWords(one).map(({ stem }) => stem)).toEqual(englishWords(other).map(({ stem }) => stem)),
  );

  it.each([
    ['tinnitus', 'tinnitu'],
    ['bus', 'bu'],
    ['king', 'k'],
    ['red', 'r'],
  ])('%s is not %s', (one, other) => expect(englishWords(one)[0]?.stem).not.toBe(englishWords(other)[0]?.stem));
});

describe('an English search', () => {
  it.each([
    ['cardiology', '心内科'],
    ['Cardiologist', '心内科'],
    ['pediatrics', '儿科'],
    ['Pædiatrics', '儿科'],
    ['ear, nose and throat', '耳鼻喉科'],
    ['ENT', '耳鼻喉科'],
    ['the department of dermatology', '皮肤科'],
    ['eye doctor', '眼科'],
    ['women’s health', '妇科'],
  ])('for %s finds what %s finds', (english, chinese) => {
    const wanted = find(part.entries, chinese, nowhere);
    expect(wanted.groups.length).toBeGreaterThan(0);
    expect(found(english)).toEqual(wanted);
  });

  it('for a complaint finds what its Chinese name finds: the departments, and the doctors who are good at it', () => {
    expect(complaints('headache')).toEqual(complaints('头痛'));
    expect(found('Headaches').groups).toEqual(find(part.entries, '头痛', nowhere).groups);
    expect(found('hypertension').groups.flatMap(({ hits }) => hits.map(({ doctorName }) => doctorName))).toEqual([
      '周明',
    ]);
  });

  it.each([
    ['I have had a headache for three days', '头痛'],
    ['my chest pains', '胸痛'],
    ['pain in my knees', '膝盖疼'],
    ['DIARRHOEA', '腹泻'],
    ['cannot sleep', '失眠'],
    ['sore throats', '咽痛'],
    ['fever child', '小孩发烧'],
  ])('understands %s as %s', (query, name) => expect(complaints(query)).toContain(name));

  it('tells first what cannot wait, and does not cry wolf', () => {
    expect(complaintsIn('chest pain')[0]).toMatchObject({ name: '胸痛', isEmergency: true });
    expect(complaintsIn('stroke')[0]?.isEmergency).toBe(true);
    expect(complaintsIn('cough').some(({ isEmergency }) => isEmergency)).toBe(false);
    for (const general of ['pain', 'bleeding', 'sore', 'child', 'che'])
      expect(namedInEnglish(general).filter(({ symptom }) => symptom !== null)).toEqual([]);
  });

  it('finds while one still types, from four letters on', () => {
    expect(found('derm').groups[0]?.hits[0]?.departmentName).toBe('皮肤性病科');
    expect(complaints('heada')).toContain('头痛');
    expect(namedInEnglish('der')).toEqual([]);
  });

  it('takes the name of a doctor besides', () => {
    const doctors = found('cardiology zhou ming').groups.find(({ kind }) => kind === 'doctor');
    expect(doctors?.hits.map(({ doctorName }) => doctorName)).toEqual(['周明']);
  });

  it('forgives one letter, and says so', () => {
    const { isCorrected, groups } = found('cardiolgy');
    expect([isCorrected, groups[0]?.hits[0]?.departmentName]).toEqual([true, '心脏科']);
    expect(complaints('hedache')).toContain('头痛');
    expect(found('cardiology').isCorrected).toBe(false);
  });

  it('leaves Chinese, pinyin and initials as they were', () => {
    for (const query of ['心内科', 'xnk', 'xinnei', 'erke', 'zhouming', '头痛', 'toutong', '周'])
      expect([query, found(query)]).toEqual([query, find(part.entries, query, nowhere)]);
  });

  it('calls a complaint as the reader calls it, and no department otherwise than its hospital does', () => {
    const [headache] = complaintsIn('headache');
    const answer = (language: 'zh' | 'en') => headache && answerTo(headache, [part], nowhere, language);
    expect([answer('en')?.name, answer('zh')?.name]).toEqual(['Headache', '头痛']);
    expect(answer('en')?.departments).toEqual(answer('zh')?.departments);
  });

  it('answers whatever it is asked', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc
            .array(fc.constantFrom('head', 'ache', 'pain', ' ', 's', 'ing', 'ae', '头', "'", 'card', 'ology', 'ＥＮ'), {
              maxLength: 8,
            })
            .map((pieces) => pieces.join('')),
        ),
        (query) => {
          expect(namedInEnglish(query).length).toBeLessThanOrEqual(6);
          found(query);
          complaintsIn(query);
        },
      ),
    ));
});
