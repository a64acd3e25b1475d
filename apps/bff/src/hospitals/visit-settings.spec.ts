import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { parseHospitals } from './hospitals-file';
import { readPictures, toVisitGuide, VisitSettings } from './visit-settings';

const problemsOf = (visit: unknown): string[] => {
  const hospital = {
    id: 'h',
    name: '医院',
    visit,
    capabilities: {
      ...{
        registerPatient: false,
        hold: true,
        findBooking: true,
        bookings: true,
        stopNotices: [],
        queue: false,
        checkIn: false,
      },
      ...{ reportKinds: [], recordSections: [] },
    },
    systems: { fhir: { wire: 'fhir', baseUrl: 'https://h.test', token: { env: 'TOKEN' }, patientSystem: 'urn:oid:1' } },
    ports: { directory: 'fhir', patients: 'fhir', scheduling: 'fhir' },
  };
  const file = parseHospitals(stringify({ hospitals: [hospital] }), { TOKEN: 't' });
  return file.ok ? [] : file.problems;
};

const CHECK_IN = 'checkIn: { opensBeforeMinutes: 60, closesAfterMinutes: 0, where: 分诊台 }';

describe('how a visit goes', () => {
  it.each([
    [CHECK_IN, []],
    ['{}', []],
    ['plans: [{ title: 3 层, places: [门诊楼 3 层], address: "https://img.test/3.png" }]', []],
    ['plans: [{ title: 3 层, places: [门诊楼 3 层], file: plans/3.svg }]', []],
    ['plans: [{ title: 3 层, places: [门诊楼 3 层], address: "http://img.test/3.png" }]', ['plans[0].address']],
    ['plans: [{ title: 3 层, places: [], file: 3.svg }]', ['plans[0].places']],
    ['plans: [{ title: 3 层, places: [门诊楼] }]', ['plans[0].address']],
    ['prepare: [{ departments: [消化] }]', ['prepare[0].text']],
    ['marginMinutes: 121', ['marginMinutes']],
    ['checkIn: { opensBeforeMinutes: 60, closesAfterMinutes: 0 }', ['checkIn.where']],
    ['checkin: {}', ['checkin']],
  ])('%s is told to be wrong at %j', (yaml, paths) => {
    const wrong = problemsOf(parse(yaml)).map((problem) => problem.split(':')[0]);
    expect([...new Set(wrong)]).toEqual(paths.map((one) => `hospitals[0].visit.${one}`));
  });
});

describe('pictures beside the file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plans-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>3 层</text></svg>';
  const settings = (file: string): VisitSettings =>
    Object.assign(new VisitSettings(), { plans: [{ title: '3 层', places: ['门诊楼 3 层'], file }] });

  it('become addresses that an image can show', () => {
    writeFileSync(path.join(folder, '3.svg'), SVG);
    const visit = settings('3.svg');
    expect(readPictures(visit, folder, 'visit')).toEqual([]);
    expect(toVisitGuide(visit).plans[0]?.picture).toBe(`data:image/svg+xml,${encodeURIComponent(SVG)}`);
  });

  it.each([
    ['gone.svg', null, 'cannot be read'],
    ['large.svg', `${SVG}${' '.repeat(64 * 1024)}`, 'is larger than 65536 bytes'],
    ['page.svg', '<html></html>', 'is not an SVG that names its namespace'],
  ])('are told to be wrong: %s', (name, text, message) => {
    if (text !== null) writeFileSync(path.join(folder, name), text);
    expect(readPictures(settings(name), folder, 'visit')).toEqual([{ path: 'visit.plans[0].file', message }]);
  });
});
