import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { changed, problemsOf, sandbox } from '../testing/changed-hospitals';
import { SANDBOX_HOSPITALS as sandboxFile, SANDBOX_HOSPITALS_ENV as env } from '../testing/sandbox-hospitals';
import { loadHospitalsFile } from './hospitals-file';

describe('a hospitals file', () => {
  it('of the sandbox is read with its references resolved', () => {
    const file = loadHospitalsFile(sandboxFile, env);
    if (!file.ok) throw new Error(file.problems.join('\n'));
    const [hospital] = file.hospitals;
    expect(hospital).toMatchObject({
      id: 'kq-first',
      rules: { bookingDays: 14 },
      terminals: [{ keyId: 'kq-first-2026' }],
      terminalFields: ['documentNumber', 'phone', 'appointments'],
      ports: { scheduling: 'his', records: 'platform' },
    });
    expect(hospital?.systems.get('his')).toMatchObject({
      address: env.SANDBOX_SELFSERVICE_URL,
      key: '0123456789abcdef',
    });
    expect(hospital?.systems.get('platform')).toMatchObject({ token: 'a-token' });
  });

  it('names every environment variable that is not set, all at once', () => {
    expect(problemsOf(readFileSync(sandboxFile, 'utf8'), {})).toEqual([
      'hospitals[0].imageViewer: the environment variable SANDBOX_VIEWER is not set',
      'hospitals[0].systems.his.address: the environment variable SANDBOX_SELFSERVICE_URL is not set',
      'hospitals[0].systems.his.key: the environment variable KQ_FIRST_SELFSERVICE_KEY is not set',
      'hospitals[0].systems.platform.baseUrl: the environment variable SANDBOX_FHIR_URL is not set',
      'hospitals[0].systems.platform.token: the environment variable KQ_FIRST_FHIR_TOKEN is not set',
      'hospitals[1].systems.platform.address: the environment variable SANDBOX_HIP_URL is not set',
      'hospitals[2].rules.releaseTime: the environment variable KQ_HEAN_RELEASE_TIME is not set',
      'hospitals[2].systems.fhir.baseUrl: the environment variable SANDBOX_HEAN_URL is not set',
      'hospitals[2].systems.fhir.token: the environment variable KQ_HEAN_FHIR_TOKEN is not set',
    ]);
  });

  it.each([
    ['https://pictures.example/view?study={reportId}', true],
    ['http://127.0.0.1:8090/viewer?report={reportId}', true],
    ['http://pictures.example/view?study={reportId}', false],
    ['https://pictures.example/view', false],
    ['https://{reportId}/view', false],
    ['javascript:alert({reportId})', false],
  ])('takes %s for a viewer of pictures: %p', (imageViewer, taken) => {
    const problems = problemsOf(changed((hospital) => (hospital.imageViewer = imageViewer)));
    expect(problems).toEqual(taken ? [] : ['hospitals[0].imageViewer: must be an https address with {reportId} in it']);
  });

  it('refuses a secret that stands in the file itself, and does not repeat it', () => {
    const problems = problemsOf(changed((hospital) => (hospital.systems.his.key = 'InlineSecretKey1')));
    expect(problems).toEqual([
      'hospitals[0].systems.his.key: a secret must not stand in the file; write { env: NAME }',
    ]);
  });

  it('reports faults of different places together with their paths', () => {
    const problems = problemsOf(
      changed((hospital) => {
        hospital.id = 'Not An Id';
        hospital.rules = { bookingDays: 0 };
        hospital.capabilities.reportKinds = ['x-ray'];
        hospital.systems.his.address = 'ftp://example';
        hospital.ports.records = 'nowhere';
      }),
    );
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'hospitals[0].id',
      'hospitals[0].rules.bookingDays',
      'hospitals[0].capabilities.reportKinds',
      'hospitals[0].systems.his.address',
      'hospitals[0].ports.records',
    ]);
  });

  it('refuses a field it does not know, so that a misspelt rule is not silently ignored', () => {
    const problems = problemsOf(changed((hospital) => (hospital.rules = { bookingDay: 3 })));
    expect(problems).toEqual(['hospitals[0].rules.bookingDay: property bookingDay should not exist']);
  });

  it('takes a place on the earth, both ends of it included, and none that is off it', () => {
    const withPlace = (location: unknown) => problemsOf(changed((hospital) => (hospital.location = location)));
    for (const [latitude, longitude] of [
      [90, 180],
      [-90, -180],
    ])
      expect(withPlace({ latitude, longitude })).toEqual([]);
    expect(withPlace({ latitude: 90.1, longitude: -180.1 }).map((problem) => problem.split(':')[0])).toEqual([
      'hospitals[0].location.latitude',
      'hospitals[0].location.longitude',
    ]);
    expect(withPlace({ latitude: 31.2 })).not.toEqual([]);
    expect(problemsOf(changed((hospital) => delete hospital.location))).toEqual([]);
  });

  it('refuses the same id twice', () => {
    const tree = sandbox();
    const same = { ...tree.hospitals[0], terminals: [] };
    const twice = stringify({ hospitals: [tree.hospitals[0], same] }, { aliasDuplicateObjects: false });
    expect(problemsOf(twice)).toEqual(['hospitals[1].id: is used twice: kq-first']);
  });

  it.each(['', 'hospitals: []', 'hospitals: 3', '- a', 'hospitals: [1, null]', 'hospitals: [{}]'])(
    'that says %j is refused without throwing',
    (text) => expect(problemsOf(text)).not.toEqual([]),
  );

  it('that is not YAML is refused by name', () => {
    expect(problemsOf('hospitals: [')[0]).toMatch(/^the file: is not YAML/);
  });

  it('that is not there is refused by name', () => {
    expect(loadHospitalsFile('/nowhere/hospitals.yaml', {})).toEqual({
      ok: false,
      problems: ['the file cannot be read: /nowhere/hospitals.yaml'],
    });
  });
});
