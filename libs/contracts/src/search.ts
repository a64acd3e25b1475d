import { IsOptional, IsString, Length, Matches } from 'class-validator';
import type { Instant } from './common';
import { IsOpaqueId, IsPoint } from './validators';

/** What can be found. `speciality`: doctors by what they are good at (擅长). */
export const SEARCH_KINDS = ['hospital', 'department', 'doctor', 'speciality'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The longest query that is read. */
export const MOST_QUERY_CHARACTERS = 40;

/** `GET /search`. */
export class SearchQuery {
  /** Han text, full pinyin, initials, or these mixed; English too. Several words find what all of them are about. */
  @IsString()
  @Length(1, MOST_QUERY_CHARACTERS, { message: `请输入 1 到 ${MOST_QUERY_CHARACTERS} 个字` })
  @Matches(/^\P{Cc}*$/u, { message: '不能包含控制字符' })
  q!: string;

  /**
   * Where the phone is, `latitude,longitude` in degrees after GCJ-02, as WeChat tells it; used for this answer alone and
   * neither stored nor logged.
   */
  @IsOptional()
  @IsPoint()
  near?: string;

  /** More of one group, as that group's `nextCursor` says. */
  @IsOptional()
  @IsOpaqueId()
  cursor?: string;
}

export class SearchHit {
  kind!: SearchKind;
  hospitalId!: string;
  hospitalName!: string;
  /** Null for a hospital. */
  departmentId!: string | null;
  departmentName!: string | null;
  /** Null for a hospital or a department. */
  doctorId!: string | null;
  doctorName!: string | null;
  /** The doctor's title in the language of the request, the department's place, or the hospital's address. */
  detail!: string | null;
  /** What the doctor is good at. */
  speciality!: string | null;
  /** To the hospital as the crow flies, to the next 100 m; null without `near` or where the hospital's place is not known. */
  distanceMetres!: number | null;
}

export class SearchGroup {
  kind!: SearchKind;
  /** How many there are in all. */
  total!: number;
  items!: SearchHit[];
  /** Null when there is no more. */
  nextCursor!: string | null;
}

/** A complaint that the query names, and who sees it. Never a diagnosis. */
export class SymptomAnswer {
  /** In the language of the request: `头痛`, `Headache`. */
  name!: string;
  /** May be a matter of minutes. */
  isEmergency!: boolean;
  /** Departments of the connected hospitals, the likeliest first. */
  departments!: SearchHit[];
}

export const SEARCH_SOURCE_STATES = ['answered', 'kept', 'unavailable'] as const;
export type SearchSourceState = (typeof SEARCH_SOURCE_STATES)[number];

/** What one hospital contributed. An outage is never shown as "no results". */
export class SearchSource {
  hospitalId!: string;
  hospitalName!: string;
  /** `kept`: it could not answer and is searched as it was at `asOf`; `unavailable`: it is not searched at all. */
  state!: SearchSourceState;
  /** When it last told; null where it never has. */
  asOf!: Instant | null;
}

export class SearchAnswer {
  /** What comes before everything else, such as `请立即拨打 120 或到急诊`; null unless a complaint cannot wait. */
  emergencyAdvice!: string | null;
  symptoms!: SymptomAnswer[];
  /** Without empty groups; with `cursor` that one group alone. */
  groups!: SearchGroup[];
  /** Nothing was found as it was typed; these are one letter from it. */
  isCorrected!: boolean;
  sources!: SearchSource[];
}
