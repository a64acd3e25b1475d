import type { SearchHit, SearchKind, SearchSource } from '@kangqiao/contracts';
import type { IconName } from '@/components';
import { t, together } from '@/language';
import { dotted } from '@/wording';

export const KIND_WORDS = {
  hospital: { title: t`医院`, icon: 'hospital' },
  department: { title: t`科室`, icon: 'stethoscope' },
  doctor: { title: t`医生`, icon: 'person' },
  speciality: { title: t`擅长`, icon: 'sparkle' },
} as const satisfies Record<SearchKind, { title: string; icon: IconName }>;

const KILOMETRE = 1000;
const EXACT_BELOW_KM = 10;

/** `1 公里内`, `约 3.2 公里`, `约 27 公里`: no finer than what is known. */
export const distanceWords = (metres: number): string => {
  if (metres < KILOMETRE) return t`1 公里内`;
  const km = metres / KILOMETRE;
  return t`约 ${km < EXACT_BELOW_KM ? km.toFixed(1) : Math.round(km)} 公里`;
};

/** What a hit is called. */
export const titleOf = ({ doctorName, departmentName, hospitalName, kind, detail }: SearchHit): string => {
  if (kind === 'hospital') return hospitalName;
  if (doctorName !== null) return [doctorName, detail].filter(Boolean).join(' ');
  return departmentName ?? hospitalName;
};

/** Where it is, and how far. */
export const noteOf = (hit: SearchHit): string => {
  const where =
    hit.kind === 'hospital'
      ? [hit.detail]
      : hit.doctorName === null
        ? [hit.hospitalName, hit.detail]
        : [hit.departmentName, hit.hospitalName];
  const far = hit.distanceMetres === null ? null : distanceWords(hit.distanceMetres);
  return dotted(...where, far);
};

const namesOf = (sources: readonly SearchSource[], state: SearchSource['state']): string =>
  sources
    .filter((source) => source.state === state)
    .map(({ hospitalName }) => hospitalName)
    .join(t`、`);

/** Which hospitals are not searched, or as they were; undefined when all are as they should be. */
export const sourceWords = (sources: readonly SearchSource[]): string | undefined => {
  const silent = namesOf(sources, 'unavailable');
  const kept = namesOf(sources, 'kept');
  const sentences = [
    ...(silent === '' ? [] : [t`${silent}暂时无法连接，没有搜到那里的科室和医生，请稍后再试。`]),
    ...(kept === '' ? [] : [t`${kept}暂时无法连接，显示的是之前的信息，可能有变动。`]),
  ];
  return sentences.length === 0 ? undefined : together(...sentences);
};

/** Whether no hospital could be searched: then nothing may be said of what there is or is not. */
export const isBlind = (sources: readonly SearchSource[]): boolean =>
  sources.length > 0 && sources.every(({ state }) => state === 'unavailable');
