import type { Language } from '@kangqiao/language';
import { Injectable } from '@nestjs/common';
import { pinyin } from 'pinyin-pro';
import { CATALOGUE, type CatalogueItem } from './catalogue';
import { englishRanks } from './english-search';
import { bracketed, plainName, saysHow, withoutMethod } from './item-names';
import { specimenOf } from './specimen';

/** What a report says of an item, and of itself. */
export interface WrittenItem {
  code: string;
  name: string;
  loinc?: string | null;
}
export interface WrittenReport {
  specimen: string | null;
  title: string;
}

const LOINC = /^\d{1,5}-\d$/;

const indexOf = (keysOf: (item: CatalogueItem) => readonly string[]): ReadonlyMap<string, readonly CatalogueItem[]> => {
  const index = new Map<string, CatalogueItem[]>();
  for (const item of CATALOGUE) {
    for (const key of new Set(keysOf(item))) index.set(key, [...(index.get(key) ?? []), item]);
  }
  return index;
};

/** `白细胞计数` is `BXBJS`. */
const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' }).join('').toUpperCase();

const namesOf = ({ name, aliases }: CatalogueItem): string[] => [name, ...aliases].map(plainName);

/** The items that we know, by whatever a laboratory calls them. In doubt an item is not known. */
@Injectable()
export class LaboratoryCatalogue {
  readonly #byId = new Map(CATALOGUE.map((item) => [item.id, item]));
  readonly #byName = indexOf(namesOf);
  /** Read when somebody first searches. */
  #initials: ReadonlyMap<string, string> | null = null;
  readonly #byLoinc = indexOf(({ loinc }) => loinc);

  find(id: string): CatalogueItem | null {
    return this.#byId.get(id) ?? null;
  }

  /** Reads a whole report's items: what was examined is the same for all of them. */
  matcher({ specimen, title }: WrittenReport): (item: WrittenItem) => CatalogueItem | null {
    const fluid = specimenOf(specimen, title);
    const fits = (item: CatalogueItem) => item.fluid === 'any' || fluid === null || item.fluid === fluid;
    return (written) => this.#match(written, fits);
  }

  /**
   * Those that a resident looks for by name, abbreviation or what it measures, the best first; all where nothing is asked.
   * @param language in which the resident reads: abbreviations and the names on reports are found in both
   */
  search(asked: string, language: Language): readonly CatalogueItem[] {
    const wanted = plainName(asked);
    if (wanted === '') return CATALOGUE;
    this.#initials ??= new Map(CATALOGUE.map(({ id, name }) => [id, initialsOf(name)]));
    const inEnglish = language === 'en' ? englishRanks(asked) : null;
    const ranked = CATALOGUE.flatMap((item) => {
      const ranks = [rankOf(item, this.#initials?.get(item.id) ?? '', wanted), inEnglish?.(item) ?? null];
      const found = ranks.filter((rank) => rank !== null);
      return found.length === 0 ? [] : [{ item, rank: Math.min(...found) }];
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
  }

  #match({ code, name, loinc }: WrittenItem, fits: (item: CatalogueItem) => boolean): CatalogueItem | null {
    const number = loinc ?? (LOINC.test(code) ? code : null);
    const [coded] = number ? (this.#byLoinc.get(number) ?? []) : [];
    const named = this.#named(plainName(name)).filter(fits);
    // A code and a name that say different things: one of them is wrong, and nobody knows which.
    if (coded) return fits(coded) && (named.length === 0 || named.includes(coded)) ? coded : null;
    if (named.length <= 1) return named[0] ?? null;
    // Some abbreviations stand for two things: the code has to agree.
    const both = this.#named(plainName(code)).filter((item) => named.includes(item));
    return both.length === 1 ? (both[0] ?? null) : null;
  }

  #named(name: string): readonly CatalogueItem[] {
    const whole = this.#byName.get(name) ?? this.#byName.get(withoutMethod(name));
    if (whole) return whole;
    const parts = bracketed(name);
    if (!parts) return [];
    const outer = this.#byName.get(parts.outer) ?? this.#byName.get(withoutMethod(parts.outer)) ?? [];
    if (saysHow(parts.inner)) return outer;
    // What stands in brackets may make it another item: it must be known to mean the same.
    const inner = this.#byName.get(parts.inner) ?? [];
    return outer.length === 0 ? [] : outer.filter((item) => inner.includes(item));
  }
}

/** 0 for the very name, then beginnings, then parts, then its group, then what it measures; null = not found. */
function rankOf(item: CatalogueItem, initials: string, wanted: string): number | null {
  const names = namesOf(item);
  if (names.includes(wanted) || item.loinc.some((code) => plainName(code) === wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  // One letter alone would find everything.
  if (wanted.length > 1 && initials.startsWith(wanted)) return 1;
  if (names.some((name) => name.includes(wanted))) return 2;
  if (plainName(item.group).includes(wanted)) return 3;
  // One character alone stands in every second text.
  return wanted.length > 1 && plainName(item.measures).includes(wanted) ? 4 : null;
}
