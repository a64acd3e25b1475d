import { screen } from '@testing-library/react';
import type { Person } from '@kangqiao/contracts';
import { aPerson } from '@kangqiao/testing';
import RecordPage from '@/packages/record';
import { type Answer, answer, showPage } from './page';
import { PEOPLE } from './people';

export const source = {
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  fetchedAt: '2026-11-20T09:30:00+08:00',
  noLongerListed: false,
};
export const sources = (state: 'answered' | 'unavailable', asOf: string | null = null) => [
  { hospitalId: 'h2', hospitalName: '康桥市妇幼保健院', state, asOf },
];
export const reports = { refused: null, askedFrom: null, sources: [], held: [] };
export const nothing = {
  allergies: [],
  diagnoses: [],
  medications: [],
  immunizations: [],
  bloodGroups: [],
  contradictions: [],
  emergencyContact: null,
};

export const page = (items: object[], nextCursor: string | null, noted: string[] = []) => ({
  items,
  noted,
  nextCursor,
  searchedUntil: null,
  sources: sources('answered'),
  reports,
});
export const visit = (id: string, title: string) => ({
  ...{ id, type: 'visit', occurredOn: '2026-03-01', title, detail: null, source },
});

/** The page of the record, with its summary. */
export const openRecord = (record: object, timeline: Answer = {}) => {
  answer({
    ...PEOPLE,
    'GET /people/person-1/record': record,
    'GET /people/person-1/record/timeline': timeline,
  });
  showPage(<RecordPage />);
};

/** The same page, opened for its timeline; the person is as usual unless told. */
export const showTimeline = async (found: object, person: Partial<Person> = {}) => {
  answer({
    'GET /people': { items: [aPerson(person)], mayAdd: 4 },
    'GET /people/person-1/record/timeline': found,
  });
  showPage(<RecordPage />, { view: 'timeline' });
  await screen.findByRole('button', { name: '筛选' });
};
