import { DEPARTMENT_KINDS, kindsOfDepartment, namesOfKind } from './department-kinds';
import { allSymptoms } from './symptom-table';
import { departmentsFor, symptomsIn } from './symptoms';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('the table of complaints', () => {
  it('knows at least 120, each with a name and a department', () => {
    expect(allSymptoms().length).toBeGreaterThanOrEqual(120);
    expect(allSymptoms().filter(({ name, kinds }) => name === '' || kinds.length === 0)).toEqual([]);
  });

  it('names only kinds that exist', () => {
    expect(
      allSymptoms()
        .flatMap(({ kinds }) => kinds)
        .filter((kind) => !DEPARTMENT_KINDS.includes(kind)),
    ).toEqual([]);
  });

  it('says every word once, so that no complaint has two answers', () => {
    const words = allSymptoms().flatMap(({ name, synonyms }) => [name, ...synonyms]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('sends what cannot wait to the emergency room first', () => {
    const urgent = allSymptoms().filter(({ isEmergency }) => isEmergency);
    expect(urgent.map(({ kinds }) => kinds[0])).toEqual(urgent.map(() => 'emergency'));
  });

  it.each(['胸痛', '呼吸困难', '意识不清', '大出血', '吐血', '嘴歪', '抽搐', '想自杀'])(
    'knows that %s cannot wait',
    (word) => expect(symptomsIn(word)[0]?.isEmergency).toBe(true),
  );
});

describe('a sentence', () => {
  it.each([
    ['我头痛三天了', '头痛'],
    ['宝宝发热怎么办', '小孩发烧'],
    ['最近老是拉肚子', '腹泻'],
    ['手脚冰凉', '怕冷'],
  ])('%s names %s', (sentence, name) => expect(symptomsIn(sentence).map((one) => one.name)).toContain(name));

  it('names what cannot wait first', () => expect(symptomsIn('头晕胸痛')[0]?.name).toBe('胸痛'));

  it('without a complaint names none', () => expect(symptomsIn('预约挂号')).toEqual([]));

  it('is not read by a single character', () => expect(symptomsIn('晕车药')).toEqual([]));
});

describe('the kinds of a department', () => {
  it.each([
    ['心血管内科', 'cardiology'],
    ['心内科', 'cardiology'],
    ['呼吸与危重症医学科', 'respiratory'],
    ['骨科与运动医学科', 'orthopedics'],
    ['普外科', 'general-surgery'],
    ['皮肤性病科', 'dermatology'],
    ['临床心理科', 'psychiatry'],
    ['耳鼻咽喉科', 'ent'],
    ['急诊医学科', 'emergency'],
    ['全科', 'general'],
    ['小儿内科', 'pediatrics'],
  ])('of %s hold %s', (name, kind) => expect(kindsOfDepartment(name)).toContain(kind));

  it('of 妇产科 are two', () => expect(kindsOfDepartment('妇产科')).toEqual(['gynecology', 'obstetrics']));

  it.each(['心胸外科', '消化内科', '神经内科'])('of %s are not internal medicine or the heart', (name) =>
    expect(kindsOfDepartment(name).filter((kind) => kind === 'internal' || kind === 'cardiology')).toEqual([]),
  );

  it('are found again by every usual name of theirs', () => {
    const first = DEPARTMENT_KINDS.map((kind) => [kind, kindsOfDepartment(namesOfKind(kind)[0] ?? '')] as const);
    expect(first.filter(([kind, found]) => !found.includes(kind))).toEqual([]);
  });
});

describe('the departments for a complaint', () => {
  it('come in the order of its kinds, not of the hospital', () => {
    const found = departmentsFor(['neurology', 'general'], named('全科医学科', '骨科', '神经内科'));
    expect(found.map(({ name }) => name)).toEqual(['神经内科', '全科医学科']);
  });

  it('are general practice and internal medicine where the hospital has none of them', () => {
    const found = departmentsFor(['allergy'], named('眼科', '内科', '全科'));
    expect(found.map(({ name }) => name)).toEqual(['全科', '内科']);
  });

  it('are none where it has neither', () => expect(departmentsFor(['allergy'], named('眼科'))).toEqual([]));
});
