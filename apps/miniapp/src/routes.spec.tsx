/** Every page, opened as nobody should: what is shown is honest, and leads on. */
import { createElement } from 'react';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { aPerson } from '@kangqiao/testing';
import { phone, refusal, showPage, type Answer, answerAll } from '../test/page';

interface AppConfig {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
}

Object.assign(globalThis, { defineAppConfig: (config: unknown) => config });
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the global that it calls has to be there first
const config = (require('./app.config') as { default: AppConfig }).default;
const PAGES = [
  ...config.pages,
  ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

/** Only read. */
const LEADING_NOWHERE = ['packages/card/about/index'];

const NOBODYS = Object.fromEntries(
  [
    ...['hospitalId', 'departmentId', 'doctorId', 'sessionId', 'numberId', 'appointmentId', 'waitlistId', 'reportId'],
    ...['item', 'entryId', 'subjectId', 'shareId', 'visitId', 'personId', 'id', 'linkId', 'releaseId'],
  ].map((name) => [name, 'nobodys']),
);
const PARAMS = { ...NOBODYS, index: '0', about: 'report', title: '血常规', type: 'blood-pressure', address: 'x' };

const STRANGE = { id: 'nobodys', state: 'new', kind: 'new', actions: {} };
const people = { items: [aPerson({ id: 'person-1' })], mayAdd: 4 };
const knownPeople = (rest: Answer) => (route: string) => (route === 'GET /people' ? people : rest);

const WORLDS: Readonly<Record<string, { params: Record<string, string>; answers: (route: string) => Answer }>> = {
  'without its parameters': { params: {}, answers: knownPeople(refusal(404, 'NOT_FOUND', '没有找到')) },
  'with ids of nobody or of somebody else': {
    params: PARAMS,
    answers: knownPeople(refusal(404, 'NOT_FOUND', '没有找到')),
  },
  'without a network': { params: PARAMS, answers: () => refusal(0, '', '') },
  'while everything is down': { params: PARAMS, answers: () => refusal(500, 'INTERNAL_ERROR', '系统繁忙') },
  'by a server that tells less': { params: PARAMS, answers: knownPeople({}) },
  'by a server that tells it otherwise': {
    params: PARAMS,
    answers: knownPeople({ items: [STRANGE, STRANGE], state: 'new', sources: [{}] }),
  },
};

/** What can be touched. */
const ROLES = ['button', 'tab', 'switch', 'radio', 'checkbox'];

const open = async (page: string, world: string) => {
  const { params, answers } = WORLDS[world]!;
  answerAll(answers);
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- pages are named by the configuration
  const { default: Page } = require(`./${page}`) as { default: () => JSX.Element };
  await act(async () => {
    showPage(createElement(Page), params);
  });
};

describe.each(Object.keys(WORLDS))('a page that is opened %s', (world) => {
  beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
    phone.request.mockReset();
  });

  it.each(PAGES.filter((page) => !LEADING_NOWHERE.includes(page)))('%s says something, and leads on', async (page) => {
    await open(page, world);
    await waitFor(() => {
      expect(screen.queryByRole('status', { name: '正在加载' })).toBeNull();
      expect(document.body.textContent?.trim().length).toBeGreaterThan(3);
      expect(ROLES.flatMap((role) => screen.queryAllByRole(role)).length).toBeGreaterThan(0);
    });
  });
});
