/** The words in which the tables of pages are written. */

/** @typedef {{ page: string, with?: (ids: Record<string, string>) => object, shows: string, steps?: (string | { type: string, field: number } | { tap: string, nth: number })[], then?: RegExp, after?: (world: object) => Promise<void> }} Visit */

export const type = (value, field = 0) => ({ type: value, field });

/** Where there is nothing to touch but who is acted for. */
export const SWITCH = { steps: ['切换'], then: /navigateTo \/packages\/people\/list/ };

export const pick =
  (...names) =>
  (ids) =>
    Object.fromEntries(names.map((name) => [name, ids[name]]));
