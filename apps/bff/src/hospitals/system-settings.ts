import { plainToInstance } from 'class-transformer';
import { deadlineProblems } from './deadlines';
import type { CapabilitiesSettings, HospitalSettings, PortsSettings } from './hospital-settings';
import { problemsIn } from '../platform/settings/problems';
import { type FileProblem, isObject } from '../platform/settings/references';
import {
  documentSystemProblems,
  hipDialectProblems,
  hipTableProblems,
  selfserviceTableProblems,
} from './table-problems';
import {
  HipSettings,
  SelfserviceSettings,
  SETTINGS_OF_WIRE,
  type SystemSettings,
  type Wire,
  WIRES,
} from './wire-settings';

type Port = keyof PortsSettings;

/** Which ports a wire can answer. */
const PORTS_OF_WIRE: Record<Wire, readonly Port[]> = {
  selfservice: ['directory', 'patients', 'scheduling', 'reports', 'queue', 'push'],
  hip: ['directory', 'patients', 'scheduling', 'reports', 'records'],
  fhir: ['directory', 'patients', 'scheduling', 'reports', 'records', 'checkIn'],
};

const wireOf = (system: unknown): Wire | undefined =>
  isObject(system) ? WIRES.find((wire) => wire === system.wire) : undefined;

const toSystem = (wire: Wire, system: unknown): SystemSettings =>
  plainToInstance<SystemSettings, unknown>(SETTINGS_OF_WIRE[wire], system);

/** The systems of a hospital that `systemProblems` found nothing wrong with. */
export function toSystems(systems: Record<string, unknown>): ReadonlyMap<string, SystemSettings> {
  return new Map(
    Object.entries(systems).flatMap(([name, system]) => {
      const wire = wireOf(system);
      return wire ? [[name, toSystem(wire, system)] as const] : [];
    }),
  );
}

/** `$hold` and `$book` take what `$find` proposed: none of them is of use without it. */
const operationProblems = (operations: unknown, path: string): FileProblem[] =>
  Array.isArray(operations) && operations.length > 0 && !(operations.includes('find') && operations.includes('book'))
    ? [{ path, message: 'must be all three, find and book, or none' }]
    : [];

/** What is wrong with the values of a wire that its class alone cannot tell. */
function problemsOfValues(settings: SystemSettings, path: string): FileProblem[] {
  const ofDeadlines = deadlineProblems(settings.deadlinesMs, `${path}.deadlinesMs`);
  if (settings instanceof SelfserviceSettings)
    return [...selfserviceTableProblems(settings.tables, `${path}.tables`), ...ofDeadlines];
  if (settings instanceof HipSettings)
    return [
      ...hipTableProblems(settings.tables, `${path}.tables`),
      ...hipDialectProblems(settings.dialect, `${path}.dialect`),
      ...ofDeadlines,
    ];
  return [
    ...documentSystemProblems(settings.documentSystems, `${path}.documentSystems`),
    ...operationProblems(settings.operations, `${path}.operations`),
    ...ofDeadlines,
  ];
}

function problemsOfSystem(system: unknown, path: string): FileProblem[] {
  const wire = wireOf(system);
  if (!wire) return [{ path: `${path}.wire`, message: `must be one of ${WIRES.join(', ')}` }];
  const settings = toSystem(wire, system);
  return [...problemsIn(settings, path), ...problemsOfValues(settings, path)];
}

/** The capability for which a port cannot be left out; the compulsory ones are reported as missing fields already. */
function needOf(port: Port, capabilities: Partial<CapabilitiesSettings> = {}): string | null {
  const { reportKinds = [], recordSections = [], stopNotices = [], queue, checkIn } = capabilities;
  if (port === 'reports' && reportKinds.length > 0) return 'is needed by a hospital that gives out reports';
  if (port === 'records' && recordSections.length > 0) return 'is needed by a hospital that gives out a record';
  if (port === 'queue' && queue) return 'is needed by a hospital that tells of its queue';
  if (port === 'checkIn' && checkIn) return 'is needed by a hospital that takes check-ins';
  if (port === 'push' && stopNotices.includes('push')) return 'is needed by a hospital that pushes stop notices';
  return null;
}

function problemsOfPort(port: Port, hospital: HospitalSettings, systems: Record<string, unknown>): string | null {
  const name = hospital.ports[port];
  if (name === undefined) return needOf(port, hospital.capabilities);
  if (!Object.hasOwn(systems, name)) return 'names a system that this hospital does not have';
  const wire = wireOf(systems[name]);
  if (!wire) return null;
  if (!PORTS_OF_WIRE[wire].includes(port)) return `the wire ${wire} does not carry this`;
  const isBeyond = port === 'reports' && hospital.capabilities?.reportOriginals === true && wire !== 'fhir';
  return isBeyond ? `the wire ${wire} carries no PDF of the hospital: reportOriginals must be false` : null;
}

const PORTS: readonly Port[] = [
  'directory',
  'patients',
  'scheduling',
  'reports',
  'records',
  'queue',
  'checkIn',
  'push',
];

/** What is wrong with a hospital's systems, and with which of them answers what. */
export function systemProblems(hospital: HospitalSettings, path: string): FileProblem[] {
  const { systems } = hospital;
  if (!isObject(systems)) return [];
  const ofSystems = Object.entries(systems).flatMap(([name, system]) =>
    problemsOfSystem(system, `${path}.systems.${name}`),
  );
  if (!isObject(hospital.ports)) return ofSystems;
  const ofPorts = PORTS.flatMap((port) => {
    const message = problemsOfPort(port, hospital, systems);
    return message === null ? [] : [{ path: `${path}.ports.${port}`, message }];
  });
  return [...ofSystems, ...ofPorts];
}
