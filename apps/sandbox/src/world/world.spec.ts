import { addDays, daysBetween } from './calendar';
import { buildWorld, type LaboratoryItem, type LaboratoryReport, type Report } from './index';

const today = '2026-11-22';
const world = buildWorld({ seed: 1, today });
const laboratory = world.reports.filter((report): report is LaboratoryReport => report.kind === 'laboratory');
const patientNos = new Set(world.residents.flatMap((resident) => resident.patientNos));
const unique = (values: string[]) => new Set(values).size === values.length;

/** What a reader makes of value and range, written without a look at how the world prints them. */
const verdict = ({ value, referenceRange }: LaboratoryItem): string => {
  const measured = Number(value.replace('<', ''));
  const [, sign, only] = /^([<>])([\d.]+)$/.exec(referenceRange) ?? [];
  if (sign === '<') return value.startsWith('<') || measured < Number(only) ? 'N' : 'H';
  if (sign === '>') return measured > Number(only) ? 'N' : 'L';
  const [, low, high] = /^(-?[\d.]+)[-~]([\d.]+)$/.exec(referenceRange) ?? [];
  if (low !== undefined) return measured < Number(low) ? 'L' : measured > Number(high) ? 'H' : 'N';
  return value === referenceRange ? 'N' : 'A';
};

describe('the world as a whole', () => {
  it('is the same for the same seed and day, and another for another seed', () => {
    expect(buildWorld({ seed: 1, today })).toEqual(world);
    expect(buildWorld({ seed: 2, today }).reports).not.toEqual(world.reports);
  });

  it('shares nothing between two builds, so that one may be changed', () => {
    const changed = buildWorld({ seed: 1, today });
    for (const doctor of changed.doctors) doctor.name = '';
    for (const report of changed.reports) report.title = '';
    expect(buildWorld({ seed: 1, today })).toEqual(world);
  });

  it('moves with the day', () => {
    const newest = (day: string) => buildWorld({ seed: 1, today: day }).reports[0]?.reportedAt.slice(0, 10);
    expect(['2026-11-22', '2027-01-01', '2028-02-29'].map(newest)).toEqual(['2026-11-22', '2027-01-01', '2028-02-29']);
  });

  it('has no text with half-width punctuation between Chinese characters', () => {
    expect(JSON.stringify(world)).not.toMatch(/\p{Script=Han}[,;:?!()]\p{Script=Han}/u);
  });
});

describe('the reports', () => {
  it('are as many and as varied as a municipal hospital has', () => {
    const of = (kind: Report['kind']) => world.reports.filter((report) => report.kind === kind);
    expect(laboratory.length).toBeGreaterThanOrEqual(420);
    expect(of('imaging').length).toBeGreaterThanOrEqual(70);
    expect(of('microbiology').length).toBeGreaterThanOrEqual(12);
    expect(new Set(laboratory.map(({ title }) => title)).size).toBeGreaterThanOrEqual(14);
    expect(new Set(of('imaging').map(({ title }) => title)).size).toBeGreaterThanOrEqual(12);
  });

  it('include a check-up with at least forty items', () => {
    expect(Math.max(...laboratory.map(({ items }) => items.length))).toBeGreaterThanOrEqual(40);
  });

  it('lie within two years, a third of them within the last 90 days, some of them today and yesterday', () => {
    const ages = world.reports.map(({ reportedAt }) => daysBetween(reportedAt.slice(0, 10), today));
    expect(Math.min(...ages)).toBe(0);
    expect(Math.max(...ages)).toBeLessThan(740);
    expect(ages.filter((age) => age <= 90).length / ages.length).toBeGreaterThan(0.3);
    expect(ages.filter((age) => age === 1).length).toBeGreaterThan(2);
  });

  it('come out after the sample was taken, and today within its first hour', () => {
    for (const report of world.reports) {
      expect(report.reportedAt <= `${today} 01:00:00`).toBe(true);
      if (report.kind !== 'imaging') expect(report.collectedAt < report.reportedAt).toBe(true);
    }
  });

  it('belong to a visit of the same patient, department and doctor', () => {
    for (const { patientNo, departmentName, doctorName, reportedAt } of world.reports) {
      const visit = world.encounters.find(
        (encounter) =>
          encounter.patientNo === patientNo &&
          encounter.departmentName === departmentName &&
          encounter.doctorName === doctorName &&
          encounter.startedAt < reportedAt &&
          daysBetween(encounter.startedAt.slice(0, 10), reportedAt.slice(0, 10)) <=
            (encounter.kind === 'inpatient' ? 21 : 5),
      );
      expect(visit).toBeDefined();
    }
  });

  it('flag what is outside the range and nothing else', () => {
    const wrong = laboratory
      .flatMap(({ items }) => items)
      .filter(({ flag }) => flag !== '')
      .filter((item) => item.flag.charAt(0) !== verdict(item));
    expect(wrong).toEqual([]);
  });

  it('hold every kind of answer a reader must cope with', () => {
    const items = laboratory.flatMap((report) => report.items);
    for (const flag of ['', 'N', 'H', 'L', 'HH', 'LL', 'A'])
      expect(items.some((item) => item.flag === flag)).toBe(true);
    expect(items.some(({ value }) => value.startsWith('<'))).toBe(true);
    expect(items.some(({ value }) => value === '阳性')).toBe(true);
    expect(items.some(({ referenceRange }) => referenceRange === '')).toBe(true);
    expect(items.some(({ referenceRange, flag }) => referenceRange !== '' && flag === '')).toBe(true);
    expect(items.every(({ value }) => value !== '' && !/NaN|Infinity/.test(value))).toBe(true);
  });

  it('use the range of the sex', () => {
    const ranges = (sex: string) => {
      const files = world.residents
        .filter((resident) => resident.sex === sex)
        .flatMap((resident) => resident.patientNos);
      const adults = laboratory.filter(({ patientNo, items }) => files.includes(patientNo) && items.length > 0);
      return adults.flatMap(({ items }) =>
        items.filter(({ code }) => code === 'UA').map((item) => item.referenceRange),
      );
    };
    expect(ranges('male')).toContain('208-428');
    expect(ranges('female')).toContain('155-357');
    expect(ranges('female')).not.toContain('208-428');
  });

  it('tell the story of Wang Xiuying: sugar too high in most reports, and falling', () => {
    const own = laboratory.filter(({ patientNo }) => world.residents[0]?.patientNos.includes(patientNo));
    const sugar = own.flatMap(({ items }) => items).filter(({ code }) => code === 'HBA1C');
    expect(own.length).toBeGreaterThan(60);
    expect(sugar.every(({ flag }) => flag === 'H')).toBe(true);
    expect(Number(sugar[0]?.value)).toBeLessThan(Number(sugar.at(-1)?.value) - 1);
  });

  it('include cultures where nothing grew and cultures with all three verdicts', () => {
    const grown = world.reports.flatMap((report) => (report.kind === 'microbiology' ? [report] : []));
    expect(grown.some(({ organism, susceptibilities }) => organism === '' && susceptibilities.length === 0)).toBe(true);
    const results = new Set(grown.flatMap(({ susceptibilities }) => susceptibilities.map(({ result }) => result)));
    expect(results).toEqual(new Set(['S', 'I', 'R']));
  });
});

describe('the record', () => {
  const { encounters, conditions, prescriptions, allergies, immunizations, reports, residents } = world;

  it('names only files, departments and doctors that exist', () => {
    const entries = [encounters, conditions, prescriptions, allergies, immunizations, reports].flat();
    expect(entries.every(({ patientNo }) => patientNos.has(patientNo))).toBe(true);
    const departmentOf = new Map(world.departments.map(({ id, name }) => [id, name]));
    const posts = new Set(world.doctors.map(({ name, departmentId }) => `${departmentOf.get(departmentId)} ${name}`));
    expect(encounters.every((one) => posts.has(`${one.departmentName} ${one.doctorName}`))).toBe(true);
  });

  it('gives every entry an id of its own that fits every wire', () => {
    for (const list of [encounters, conditions, prescriptions, allergies, immunizations, reports]) {
      const ids = list.map(({ id }) => id);
      expect(unique(ids)).toBe(true);
      expect(ids.every((id) => /^[A-Za-z0-9.-]{1,64}$/.test(id))).toBe(true);
    }
  });

  it('covers everybody with a file, and prescribes on days of visits', () => {
    for (const patientNo of patientNos) expect(encounters.some((one) => one.patientNo === patientNo)).toBe(true);
    const days = new Set(encounters.map(({ patientNo, startedAt }) => `${patientNo} ${startedAt.slice(0, 10)}`));
    expect(prescriptions.every((one) => days.has(`${one.patientNo} ${one.prescribedOn}`))).toBe(true);
    expect(new Set(prescriptions.map(({ status }) => status))).toEqual(new Set(['active', 'completed']));
  });

  it('keeps at most one running prescription of a medicine', () => {
    const running = prescriptions.filter(({ status }) => status === 'active');
    expect(unique(running.map(({ patientNo, medication }) => `${patientNo} ${medication}`))).toBe(true);
  });

  it('writes ICD-10 codes', () => {
    const codes = [...conditions, ...encounters.flatMap(({ diagnoses }) => diagnoses)].map(({ code }) => code);
    expect(codes.every((code) => /^[A-Z]\d{2}(\.\d)?$/.test(code))).toBe(true);
  });

  it.each(['2026-01-01', '2026-11-22', '2027-01-03', '2027-12-31', '2028-02-29'])(
    'dates nothing before birth or after %s',
    (day) => {
      const other = buildWorld({ seed: 1, today: day });
      const born = new Map(
        other.residents.flatMap((one) => one.patientNos.map((file) => [file, one.birthDate] as const)),
      );
      const dated = [
        ...other.encounters.map((one) => [one.patientNo, one.startedAt] as const),
        ...other.reports.map((one) => [one.patientNo, one.reportedAt] as const),
        ...other.conditions.map((one) => [one.patientNo, one.recordedOn] as const),
        ...other.prescriptions.map((one) => [one.patientNo, one.prescribedOn] as const),
        ...other.allergies.map((one) => [one.patientNo, one.recordedOn] as const),
        ...other.immunizations.map((one) => [one.patientNo, one.givenOn] as const),
      ].map(([patientNo, at]) => ({ patientNo, on: at.slice(0, 10) }));
      expect(dated.filter(({ patientNo, on }) => on > day || on < (born.get(patientNo) ?? ''))).toEqual([]);
    },
  );

  it('has given the children the vaccines of their age in order', () => {
    const child = residents.find(({ signInCode }) => signInCode === 'demo-zhao-zimo');
    const given = immunizations.filter(({ patientNo }) => child?.patientNos.includes(patientNo));
    const hepatitis = given.filter(({ vaccine }) => vaccine === '乙型肝炎疫苗');
    expect(hepatitis.map(({ dose }) => dose)).toEqual([3, 2, 1]);
    expect(given.every(({ givenOn }) => givenOn <= addDays(today, -1))).toBe(true);
  });
});
