import type { SearchAnswer, SearchGroup, SearchQuery } from '@kangqiao/contracts';
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

  async search(
    { accountId }: SignedInResident,
    { q, near, cursor }: SearchQuery,
    { language }: Say,
  ): Promise<SearchAnswer> {
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
    const symptoms = page ? [] : complaintsIn(q).map((symptom) => answerTo(symptom, parts, distanceOf, language));
    return {
      emergencyAdvice: symptoms.some(({ isEmergency }) => isEmergency) ? EMERGENCY_ADVICE : null,
      symptoms,
      groups: page ? pageOf(found, page) : found.groups.map((group) => toGroup(group, 0, FIRST_FEW)),
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

const pageOf = ({ groups }: Found, { kind, from }: GroupCursor): SearchGroup[] =>
  groups.filter((group) => group.kind === kind).map((group) => toGroup(group, from, PAGE));

function toGroup({ kind, hits }: Found['groups'][number], from: number, most: number): SearchGroup {
  const next = from + most;
  return {
    kind,
    total: hits.length,
    items: hits.slice(from, next),
    nextCursor: next < hits.length ? toCursor({ kind, from: next }) : null,
  };
}
