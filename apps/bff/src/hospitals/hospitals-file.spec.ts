import { readFileSync } from 'node:fs';
import { DEFAULT_RESILIENCE } from '@kangqiao/his-resilience';
import { parse, stringify } from 'yaml';
import { SANDBOX_HOSPITALS as sandboxFile, SANDBOX_HOSPITALS_ENV as env } from '../testing/sandbox-hospitals';
import { loadHospitalsFile, parseHospitals } from './hospitals-file';

/** As far as these tests change it; a file may hold anything. */
interface Described {
  id: unknown;
  location?: unknown;
  imageViewer?: unknown;
  rules?: Record<string, unknown>;
  resilience?: Record<string, unknown>;
  capabilities: Record<string, unknown>;
  systems: { his: Record<string, unknown>; platform: Record<string, unknown>; hip?: Record<string, unknown> };
  ports: Record<string, unknown>;
  terminals?: unknown;
  terminalFields?: unknown;
}

const sandbox = (): { hospitals: [Described, ...unknown[]] } =>
  parse(readFileSync(sandboxFile, 'utf8')) as { hospitals: [Described, ...unknown[]] };

/** The sandbox's file with something about its hospital changed. */
function changed(change: (hospital: Described) => void): string {
  const tree = sandbox();
  change(tree.hospitals[0]);
  return stringify(tree);
}

const problemsOf = (text: string, given: NodeJS.ProcessEnv = env): string[] => {
  const file = parseHospitals(text, given);
  return file.ok ? [] : file.problems;
};

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

  it('fills in the rules that are left out', () => {
    const file = parseHospitals(
      changed((hospital) => delete hospital.rules),
      env,
    );
    expect(file.ok && file.hospitals[0]?.rules).toEqual({
      bookingDays: 7,
      holdMinutes: 10,
      cancelBeforeMinutes: 60,
      arriveBeforeMinutes: 30,
      perPersonDayDepartment: 1,
      perPersonDay: 3,
      perAccountDay: 10,
      releaseTime: null,
      waitingRoom: {
        opensBeforeMinutes: 30,
        lastsMinutes: 60,
        admitPerSecond: 5,
        passMinutes: 5,
        ticketsPerAccount: 4,
        ticketsPerDevice: 6,
      },
      noShow: null,
      waitlist: {
        offers: [
          { days: 7, minutes: 120 },
          { days: 3, minutes: 60 },
          { days: 1, minutes: 30 },
          { days: 0, minutes: 10 },
        ],
        night: { from: '22:00', to: '07:00', days: 2 },
        closesBeforeMinutes: 60,
        returns: { fromMinutes: 5, toMinutes: 30 },
      },
    });
  });

  it.each([
    [{ releaseTime: '07:30', noShow: { strikes: 3, withinDays: 90, blockDays: 30 } }, []],
    [{ waitlist: null }, []],
    [{ waitlist: { offers: [{ days: 0, minutes: 15 }], night: null, returns: { fromMinutes: 9, toMinutes: 9 } } }, []],
    [
      { waitlist: { offers: [{ days: 1, minutes: 15 }] } },
      ['hospitals[0].rules.waitlist.offers: must have a step for 0 days'],
    ],
    [
      { waitlist: { returns: { fromMinutes: 9, toMinutes: 8 } } },
      ['hospitals[0].rules.waitlist.returns: must not end before it begins'],
    ],
    [
      { waitlist: { night: { from: '22:00', to: '24:00', days: 2 } } },
      ['hospitals[0].rules.waitlist.night.to: must be a time of the day such as 22:00'],
    ],
    [{ waitingRoom: null }, []],
    [{ waitingRoom: { admitPerSecond: 0.05, lastsMinutes: 480 } }, []],
    [
      { waitingRoom: { admitPerSecond: 0.04 } },
      ['hospitals[0].rules.waitingRoom.admitPerSecond: admitPerSecond must not be less than 0.05'],
    ],
    [{ releaseTime: '7:30' }, ['hospitals[0].rules.releaseTime: must be a time such as 07:30']],
    [
      { noShow: { strikes: 0, withinDays: 90, blockDays: 30 } },
      ['hospitals[0].rules.noShow.strikes: strikes must not be less than 1'],
    ],
  ])('reads when numbers are released and who is kept from booking: %j', (rules, problems) => {
    expect(problemsOf(changed((hospital) => (hospital.rules = rules)))).toEqual(problems);
  });

  it('refuses a port on a wire that does not carry it', () => {
    expect(problemsOf(changed((hospital) => (hospital.ports.queue = 'platform')))).toEqual([
      'hospitals[0].ports.queue: the wire fhir does not carry this',
    ]);
  });

  it('lets a hospital without a record leave the record out, and no other', () => {
    const without = (recordSections: string[]) =>
      changed((hospital) => {
        delete hospital.ports.records;
        hospital.capabilities.recordSections = recordSections;
      });
    expect(problemsOf(without([]))).toEqual([]);
    expect(problemsOf(without(['allergies']))).toEqual([
      'hospitals[0].ports.records: is needed by a hospital that gives out a record',
    ]);
  });

  it('needs a system for every capability it names, and none for the others', () => {
    const capable = (capabilities: object) =>
      changed((hospital) => {
        delete hospital.ports.queue;
        delete hospital.ports.push;
        Object.assign(hospital.capabilities, capabilities);
      });
    expect(problemsOf(capable({ queue: true, stopNotices: ['push'] }))).toEqual([
      'hospitals[0].ports.queue: is needed by a hospital that tells of its queue',
      'hospitals[0].ports.push: is needed by a hospital that pushes stop notices',
    ]);
    expect(problemsOf(capable({ queue: false, stopNotices: ['poll'] }))).toEqual([]);
  });

  it('refuses a PDF of the hospital’s own over a wire that carries none', () => {
    expect(problemsOf(changed((hospital) => (hospital.capabilities.reportOriginals = true)))).toEqual([
      'hospitals[0].ports.reports: the wire selfservice carries no PDF of the hospital: reportOriginals must be false',
    ]);
  });

  it('checks the tables of values that a hospital replaces', () => {
    const withTables = (tables: object) => changed((hospital) => (hospital.systems.his.tables = tables));
    expect(problemsOf(withTables({ moneyUnit: 'yuan', sexes: { M: 'male', F: 'female' } }))).toEqual([]);
    expect(problemsOf(withTables({ sexes: { M: 'man' }, colours: {} }))).toEqual([
      'hospitals[0].systems.his.tables.sexes: holds a value that this wire does not know',
      'hospitals[0].systems.his.tables.colours: is not a table of this wire',
    ]);
  });

  it('checks what a system over hip says of itself', () => {
    const over = (hip: object) =>
      changed((hospital) => (hospital.systems.hip = { wire: 'hip', address: 'http://h/hip', senderId: 'k', ...hip }));
    expect(
      problemsOf(
        over({ soapVersion: '1.2', dialect: { ids: 'attribute' }, tables: { feesByLevel: { '1': '25.00' } } }),
      ),
    ).toEqual([]);
    expect(
      problemsOf(
        over({
          soapVersion: '1.3',
          tables: { feesByLevel: { '1': 'much' }, resultCodes: { '3': null }, colours: {} },
          dialect: { ids: 'both' },
          deadlinesMs: { dance: 1 },
        }),
      ),
    ).toEqual([
      'hospitals[0].systems.hip.soapVersion: soapVersion must be one of the following values: 1.1, 1.2',
      'hospitals[0].systems.hip.tables.feesByLevel: holds a value that this wire does not know',
      'hospitals[0].systems.hip.tables.colours: is not a table of this wire',
      'hospitals[0].systems.hip.dialect.ids: holds a value that this wire does not know',
      'hospitals[0].systems.hip.deadlinesMs.dance: is not an operation',
    ]);
  });

  it('checks what a system over fhir says of itself', () => {
    const over = (fhir: object) => changed((hospital) => Object.assign(hospital.systems.platform, fhir));
    const system = 'urn:oid:2.16.840.1.113883.2.23.1.19.1';
    expect(problemsOf(over({ operations: [], documentSystems: { 'resident-id': system, newborn: null } }))).toEqual([]);
    expect(problemsOf(over({ operations: ['find', 'book'] }))).toEqual([]);
    expect(problemsOf(over({ operations: ['hold'], documentSystems: { 'library-card': null } }))).toEqual([
      'hospitals[0].systems.platform.documentSystems: must map our types of documents to identifier systems, or to null',
      'hospitals[0].systems.platform.operations: must be all three, find and book, or none',
    ]);
  });

  it('checks the deadlines of single operations', () => {
    const withDeadlines = (deadlinesMs: object) =>
      changed((hospital) => (hospital.systems.his.deadlinesMs = deadlinesMs));
    expect(problemsOf(withDeadlines({ sessions: 100, book: 60_000 }))).toEqual([]);
    expect(problemsOf(withDeadlines({ sessions: 99, book: 60_001, dance: 1000 }))).toEqual([
      'hospitals[0].systems.his.deadlinesMs.sessions: must be from 100 to 60000 milliseconds',
      'hospitals[0].systems.his.deadlinesMs.book: must be from 100 to 60000 milliseconds',
      'hospitals[0].systems.his.deadlinesMs.dance: is not an operation',
    ]);
  });

  it('fills in how a hospital is guarded, as far as that is left out', () => {
    const guarded = (resilience: Record<string, unknown>) => {
      const file = parseHospitals(
        changed((hospital) => (hospital.resilience = resilience)),
        env,
      );
      return file.ok ? file.hospitals[0]?.resilience : file.problems;
    };
    expect(guarded({})).toEqual(DEFAULT_RESILIENCE);
    expect(guarded({ concurrency: 4, breaker: { openMs: 500 } })).toEqual({
      ...DEFAULT_RESILIENCE,
      concurrency: 4,
      breaker: { ...DEFAULT_RESILIENCE.breaker, openMs: 500 },
    });
  });

  it('reports every fault in how a hospital is guarded together', () => {
    const resilience = {
      concurrency: 0,
      queue: -1,
      readDeadlineMs: 60_001,
      breaker: { share: 1 },
      cache: { sessionsMs: 60_001 },
      deadlinesMs: { book: 1, dance: 1_000 },
      retries: 3,
    };
    const paths = problemsOf(changed((hospital) => (hospital.resilience = resilience))).map((one) => one.split(':')[0]);
    expect(paths.sort()).toEqual([
      'hospitals[0].resilience.breaker.share',
      'hospitals[0].resilience.cache.sessionsMs',
      'hospitals[0].resilience.concurrency',
      'hospitals[0].resilience.deadlinesMs.book',
      'hospitals[0].resilience.deadlinesMs.dance',
      'hospitals[0].resilience.queue',
      'hospitals[0].resilience.readDeadlineMs',
      'hospitals[0].resilience.retries',
    ]);
  });

  it('checks what its terminals sign with and are told', () => {
    const problems = problemsOf(
      changed((hospital) => {
        hospital.terminals = [{ keyId: 'two words', publicKey: 'secret', validFrom: 'soon', key: 'x' }];
        hospital.terminalFields = ['phone', 'shoeSize'];
      }),
    );
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'hospitals[0].terminals[0].key',
      'hospitals[0].terminals[0].keyId',
      'hospitals[0].terminals[0].validFrom',
      'hospitals[0].terminalFields',
      'hospitals[0].terminals[0].publicKey',
    ]);
    expect(problemsOf(changed((hospital) => (hospital.terminals = 'none')))).not.toEqual([]);
  });

  it('lets terminals be left out, and tells them no phone number unless told', () => {
    const file = parseHospitals(
      changed((hospital) => {
        delete hospital.terminals;
        delete hospital.terminalFields;
      }),
      env,
    );
    expect(file.ok && file.hospitals[0]).toMatchObject({
      terminals: [],
      terminalFields: ['documentNumber', 'appointments'],
    });
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
