import type { Person } from '@kangqiao/contracts';
import { aPerson as somebody } from '@kangqiao/testing';

/** A valid person by a short id; a test says only what matters. */
export const aPerson = (change: Partial<Person> = {}): Person => somebody({ id: 'p1', ...change });

/** The account acts for one person: the one whom `showPage` shows a page for. */
export const PEOPLE = { 'GET /people': { items: [somebody()], mayAdd: 4 } };
