import type { SearchAnswer, SearchGroup, SearchHit, SearchQuery } from '@kangqiao/contracts';
import { EMERGENCY_ADVICE } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Limits } from '../../platform/limits/limits';
import { type DistanceOf, findInAnyWords, type Found } from './find';
import { answerTo, complaintsIn } from './find-symptoms';
import { distanceMetres, toPoint } from '../../hospitals/geography';
import { fromCursor, type GroupCursor, toCursor } from './search-cursor';
import { SEARCHES_BY_ACCOUNT } from './search.budgets';
import { MalformedSearchCursor } from './search.errors';
import { SearchIndex } from './search-index';

/** How many of each kind stand together, and how many follow when one asks for more. */
const FIRST_FEW = 4;
const PAGE = 20;

@Injectable()
export class SearchService {
  constructor(
    private readonly index: SearchIndex,
    private readonly hospitals: Hospitals,
    private readonly limits: Limits,
  ) {}

  async search({ accountId }: SignedInResident, { q, near, cursor }: SearchQuery, t: Say): Promise<SearchAnswer> {
    const page = cursor === undefined ? null : fromCursor(cursor);
    if (cursor !== undefined && !page) throw new MalformedSearchCursor();
    await this.limits.spend([{ budget: SEARCHES_BY_ACCOUNT, key: accountId }]);
    const { parts, sources } = await this.index.searchable();
    const distanceOf = this.#distancesFrom(near);
    const found = findInAnyWords(
      parts.flatMap(({ entries }) => entries),
      q,
      distanceOf,
    );
    const symptoms = page ? [] : complaintsIn(q).map((symptom) => answerTo(symptom, parts, distanceOf, t.language));
    return {
      emergencyAdvice: symptoms.some(({ isEmergency }) => isEmergency) ? EMERGENCY_ADVICE : null,
      symptoms,
      groups: page ? pageOf(found, page, t) : found.groups.map((group) => toGroup(group, 0, FIRST_FEW, t)),
      isCorrected: found.isCorrected,
      sources,
    };
  }

  #distancesFrom(near: string | undefined): DistanceOf {
    const here = toPoint(near);
    if (!here) return () => null;
    const known = new Map(
      this.hospitals.all().flatMap(({ id, location }) => (location ? [[id, distanceMetres(here, location)]] : [])),
    );
    return (hospitalId) => known.get(hospitalId) ?? null;
  }
}

/** A doctor's title is said in the reader's language where it is one of the usual ones; where something is stays as it is. */
const inWords = (hit: SearchHit, t: Say): SearchHit =>
  hit.doctorId === null || hit.detail === null ? hit : { ...hit, detail: t.sentence(hit.detail) };

const pageOf = ({ groups }: Found, { kind, from }: GroupCursor, t: Say): SearchGroup[] =>
  groups.filter((group) => group.kind === kind).map((group) => toGroup(group, from, PAGE, t));

function toGroup({ kind, hits }: Found['groups'][number], from: number, most: number, t: Say): SearchGroup {
  const next = from + most;
  return {
    kind,
    total: hits.length,
    items: hits.slice(from, next).map((hit) => inWords(hit, t)),
    nextCursor: next < hits.length ? toCursor({ kind, from: next }) : null,
  };
}
