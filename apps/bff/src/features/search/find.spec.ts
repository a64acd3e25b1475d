import fc from 'fast-check';
import { find, wordsOf } from './find';
import { answerTo, complaintsIn } from './find-symptoms';
import { partOf } from './hospital-part';
import { isTypoFor, rankOf } from './matching';
import { normalised } from './readable';

const department = (id: string, name: string, parentId: string | null = null) => ({
  id,
  parentId,
  name,
  introduction: null,
  location: '门诊楼 2 层',
});
const doctor = (id: string, departmentId: string, name: string, speciality: string | null = null) => ({
  id,
  departmentId,
  name,
  title: '主任医师',
  speciality,
  biography: null,
});
const aPart = (id: string, name: string) =>
  partOf(
    { id, name },
    {
      profile: { name, level: null, address: '康桥路 1 号', phone: null, introduction: null },
      departments: [
        department('10', '内科'),
        department('11', '心血管内科', '10'),
        department('12', '神经内科', '10'),
        department('20', '全科医学科'),
      ],
      doctors: [
        doctor('A', '11', '单雄信', '高血压、冠心病的诊治'),
        doctor('B', '12', '曾华', '偏头痛，失眠'),
        doctor('C', '11', '仇英'),
      ],
    },
  );
const FIRST = aPart('kq-first', '康桥市第一人民医院');
const COUNTY = aPart('kq-county', '临溪县人民医院');
const entries = [...FIRST.entries, ...COUNTY.entries];
const nowhere = () => null;
const titles = (query: string, distanceOf: (id: string) => number | null = nowhere) =>
  Object.fromEntries(
    find(entries, query, distanceOf).groups.map(({ kind, hits }) => [
      kind,
      hits.map(({ hospitalName, departmentName, doctorName }) => doctorName ?? departmentName ?? hospitalName),
    ]),
  );

describe('a search', () => {
  it.each([
    ['心内科', 'department', '心血管内科'],
    ['xnk', 'department', '心血管内科'],
    ['shanxiongxin', 'doctor', '单雄信'],
    ['zh', 'doctor', '曾华'],
    ['zenghua', 'doctor', '曾华'],
    ['qiu', 'doctor', '仇英'],
    ['高血压', 'speciality', '单雄信'],
    ['gxy', 'speciality', '单雄信'],
    ['临溪', 'hospital', '临溪县人民医院'],
    ['lxxrmyy', 'hospital', '临溪县人民医院'],
  ])('for %s finds as %s %s', (query, kind, title) => expect(titles(query)[kind]).toContain(title));

  it('takes several words together: the house and the department, in any order', () => {
    const hits = find(entries, '心内 临溪', nowhere).groups.find(({ kind }) => kind === 'department')?.hits;
    expect(hits?.map(({ hospitalId, departmentName }) => [hospitalId, departmentName])).toEqual([
      ['kq-county', '心血管内科'],
    ]);
    expect(titles('心内 协和')).toEqual({});
  });

  it('offers what can be booked, not the branch above it', () =>
    expect(titles('内科').department).toEqual(['心血管内科', '神经内科', '心血管内科', '神经内科']));

  it('shows the near hospital before the far one, and the better answer before both', () => {
    const far = (id: string) => (id === 'kq-first' ? 9_000 : 1_000);
    expect(titles('人民医院', far).hospital).toEqual(['临溪县人民医院', '康桥市第一人民医院']);
    expect(titles('康桥市第一人民医院', far).hospital?.[0]).toBe('康桥市第一人民医院');
  });

  it('puts a hospital whose place is not known after the others', () =>
    expect(titles('人民医院', (id) => (id === 'kq-county' ? 50_000 : null)).hospital?.[0]).toBe('临溪县人民医院'));

  it('forgives one letter, and says so, only where nothing fits as it was typed', () => {
    const found = find(entries, 'shenjinneike', nowhere);
    expect([found.isCorrected, found.groups[0]?.hits[0]?.departmentName]).toEqual([true, '神经内科']);
    expect(find(entries, 'shenjingneike', nowhere).isCorrected).toBe(false);
  });

  it('for nothing but spaces and signs finds nothing', () =>
    expect(find(entries, ' ，。-- ', nowhere).groups).toEqual([]));

  it('answers any text, and only with what each of its words can match', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 40 }),
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc
            .array(fc.constantFrom('内科', '心', 'xin', 'nk', ' ', '单', 'shan', '医院', '%', '\\', '头痛', 'zeng'), {
              maxLength: 6,
            })
            .map((parts) => parts.join('')),
        ),
        (query) => {
          const words = wordsOf(query);
          const { groups, isCorrected } = find(entries, query, nowhere);
          for (const { kind, hits } of groups)
            for (const hit of hits) {
              const entry = entries.find(
                (one) =>
                  one.kind === kind && JSON.stringify({ ...one.hit, distanceMetres: null }) === JSON.stringify(hit),
              );
              const texts = [...(entry?.keys ?? []), ...(entry?.context ?? [])];
              const fits = (word: string) =>
                texts.some((text) => (isCorrected ? isTypoFor(text, word) : rankOf(text, word) !== null));
              expect(words.filter((word) => !fits(word))).toEqual([]);
            }
          complaintsIn(query);
        },
      ),
      { numRuns: 500 },
    ));
});

describe('a complaint', () => {
  const seen = (query: string) => complaintsIn(query).map(({ name }) => name);

  it.each([
    ['头疼', '头痛'],
    ['toutong', '头痛'],
    ['tt', '头痛'],
    ['我肚子疼两天了', '腹痛'],
    ['睡不着', '失眠'],
  ])('typed as %s is %s', (query, name) => expect(seen(query)).toContain(name));

  it.each(['胸痛', 'xiongtong', '胸口疼', '喘不上气', '昏迷'])('that cannot wait comes first: %s', (query) =>
    expect(complaintsIn(query)[0]?.isEmergency).toBe(true),
  );

  it('is not guessed from one character, unless that is all of it', () => {
    expect(seen('痛')).toEqual([]);
    expect(seen('累')).toEqual(['乏力']);
    expect(seen('x')).toEqual([]);
  });

  it('is answered with real departments, the likeliest of each hospital first, the near one before', () => {
    const [headache] = complaintsIn('头痛');
    const answer = headache && answerTo(headache, [FIRST, COUNTY], (id) => (id === 'kq-county' ? 100 : 900), 'zh');
    expect(answer?.departments.map(({ hospitalId, departmentName }) => [hospitalId, departmentName])).toEqual([
      ['kq-county', '神经内科'],
      ['kq-first', '神经内科'],
      ['kq-county', '全科医学科'],
      ['kq-first', '全科医学科'],
    ]);
  });

  it('reads what a person writes, whatever its signs', () =>
    expect(seen('头 痛！！')).toEqual(seen(normalised('头痛'))));
});
