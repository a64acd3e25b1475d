import { createHash } from 'node:crypto';
import doctor from './paper/doctor.json';
import held from './paper/held.json';
import papers from './paper/papers.json';
import app from './phone/app.json';
import booking from './phone/booking.json';
import data from './phone/data.json';
import health from './phone/health.json';
import people from './phone/people.json';
import titles from './phone/titles.json';
import errors from './server/errors.json';
import laboratory from './server/laboratory.json';
import sentences from './server/sentences.json';
import words from './server/words.json';

/** English texts by their Chinese ones, with {0}, {1} … where parts stand. */
export type Texts = Readonly<Record<string, string>>;

/** By area, so that a text is found again; none is in two of them. */
export const PHONE_AREAS = { app, booking, data, health, people, titles } as const satisfies Record<string, Texts>;
export const SERVER_AREAS = { errors, laboratory, sentences, words } as const satisfies Record<string, Texts>;

/** Labels and sentences that stand beside what hospitals wrote: looked up by whoever writes them, never by what they say. */
export const PAPER_AREAS = { doctor, held, papers } as const satisfies Record<string, Texts>;

const joined = (areas: Readonly<Record<string, Texts>>): Texts => Object.assign({}, ...Object.values(areas)) as Texts;

/** What a phone says by itself. */
export const PHONE_ENGLISH: Texts = joined(PHONE_AREAS);

/** What servers say to residents. */
export const SERVER_ENGLISH: Texts = joined(SERVER_AREAS);

/** What we write on papers, into files and on the page that a doctor opens. */
export const PAPER_ENGLISH: Texts = joined(PAPER_AREAS);

/** Differs whenever a text of the phone differs. */
export const PHONE_VERSION = createHash('sha256').update(JSON.stringify(PHONE_ENGLISH)).digest('hex').slice(0, 16);
