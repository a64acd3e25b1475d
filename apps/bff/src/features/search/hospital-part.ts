import type { SearchHit, SearchKind } from '@kangqiao/contracts';
import { kindsOfDepartment, namesOfKind } from '@kangqiao/domain';
import type { Department, Doctor, Hospital, HospitalProfile } from '@kangqiao/his-port';
import { toOpaque } from '../../hospitals/opaque-id';
import { type Readable, readableName, readableText } from './readable';

/** One thing that can be found. */
export interface Entry {
  kind: SearchKind;
  /** Each may be found by. */
  keys: readonly Readable[];
  /** What else may be said of it in the same query: the hospital, the department. */
  context: readonly Readable[];
  hit: Omit<SearchHit, 'distanceMetres'>;
}

/** What one hospital told about itself, ready to be searched. */
export interface HospitalPart {
  entries: readonly Entry[];
  /** The departments that can be booked, with the names that complaints are matched to. */
  departments: readonly { name: string; hit: Entry['hit'] }[];
}

/** What a hospital's directory said at one moment. */
export interface Directory {
  profile: HospitalProfile;
  departments: readonly Department[];
  doctors: readonly Doctor[];
}

const BREAK = /[，,、；;。.：:！!（）()\s]+/u;
/** A phrase of fewer characters says nothing. */
const LEAST_PHRASE = 2;

/** What a doctor is good at, phrase by phrase. */
const phrasesOf = (text: string): string[] => text.split(BREAK).filter((phrase) => [...phrase].length >= LEAST_PHRASE);

/** What residents call a department like this: 心内科 for 心血管内科. */
const otherNamesOf = (name: string): string[] => kindsOfDepartment(name).flatMap(namesOfKind);

const readAll = (texts: readonly string[]): Readable[] => [...new Set(texts)].map(readableText);

/** A branch that only holds others cannot be booked; what is below it can. */
const leavesOf = (departments: readonly Department[]): Department[] => {
  const parents = new Set(departments.map(({ parentId }) => parentId));
  return departments.filter(({ id }) => !parents.has(id));
};

export function partOf(
  hospital: Pick<Hospital, 'id' | 'name'>,
  { profile, departments, doctors }: Directory,
): HospitalPart {
  const bare = {
    hospitalId: hospital.id,
    hospitalName: hospital.name,
    departmentId: null,
    departmentName: null,
    doctorId: null,
    doctorName: null,
    detail: null,
    speciality: null,
  };
  const house = readableText(hospital.name);
  const byId = new Map(departments.map((department) => [department.id, department]));

  const leaves = leavesOf(departments).map((department) => {
    const keys = readAll([department.name, ...otherNamesOf(department.name)]);
    const parent = department.parentId === null ? undefined : byId.get(department.parentId);
    return {
      name: department.name,
      entry: {
        kind: 'department' as const,
        keys,
        context: [house, ...readAll(parent ? [parent.name] : [])],
        hit: {
          ...bare,
          kind: 'department' as const,
          departmentId: toOpaque(department.id),
          departmentName: department.name,
          detail: department.location,
        },
      },
    };
  });

  const contexts = new Map(departments.map(({ id, name }) => [id, [house, ...readAll([name, ...otherNamesOf(name)])]]));
  const people = doctors.flatMap((doctor): Entry[] => {
    const department = byId.get(doctor.departmentId);
    const name = readableName(doctor.name);
    const context = contexts.get(doctor.departmentId) ?? [house];
    const hit = {
      ...bare,
      departmentId: toOpaque(doctor.departmentId),
      departmentName: department?.name ?? null,
      doctorId: toOpaque(doctor.id),
      doctorName: doctor.name,
      detail: doctor.title,
      speciality: doctor.speciality,
    };
    const phrases = readAll(phrasesOf(doctor.speciality ?? ''));
    return [
      { kind: 'doctor', keys: [name], context, hit: { ...hit, kind: 'doctor' } },
      ...(phrases.length === 0
        ? []
        : [
            {
              kind: 'speciality' as const,
              keys: phrases,
              context: [...context, name],
              hit: { ...hit, kind: 'speciality' as const },
            },
          ]),
    ];
  });

  return {
    entries: [
      {
        kind: 'hospital',
        keys: readAll([hospital.name, profile.name]),
        context: [],
        hit: { ...bare, kind: 'hospital', detail: profile.address },
      },
      ...leaves.map(({ entry }) => entry),
      ...people,
    ],
    departments: leaves.map(({ name, entry }) => ({ name, hit: entry.hit })),
  };
}
