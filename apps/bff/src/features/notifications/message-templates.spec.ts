import { NOTIFICATION_KINDS } from '@kangqiao/contracts';
import { loadTemplatesFile, parseTemplates } from './message-templates';

const GOOD = `
state: trial
templates:
  visit-reminder:
    id: { env: TEMPLATE_REMINDER }
    fields: { thing1: '{hospital} {department|门诊}', time2: '{time}' }
`;
const problemsOf = (text: string, env = {}) => {
  const file = parseTemplates(text, env);
  return file.ok ? [] : file.problems;
};

describe('the file of templates', () => {
  it('names for each kind a template and what fills it', () => {
    expect(parseTemplates(GOOD, { TEMPLATE_REMINDER: 'abc-DEF_1' })).toEqual({
      ok: true,
      templates: {
        state: 'trial',
        templates: {
          'visit-reminder': {
            id: 'abc-DEF_1',
            fields: { thing1: '{hospital} {department|门诊}', time2: '{time}' },
          },
        },
      },
    });
  });

  it('says where a variable is not set', () => {
    expect(problemsOf(GOOD)).toEqual([
      'templates.visit-reminder.id: the environment variable TEMPLATE_REMINDER is not set',
    ]);
  });

  it('reports every fault at once, with its path', () => {
    const text = `
state: draft
colour: red
templates:
  visit-lost: { id: a, fields: { thing1: x } }
  waitlist: { id: 'not an id', fields: { first: x, thing1: '{color}', time2: '' }, color: red }
  release: { id: a, fields: {} }
  record: yes
`;
    expect(problemsOf(text).map((problem) => problem.split(': ')[0])).toEqual([
      'colour',
      'state',
      'templates.visit-lost',
      'templates.waitlist.color',
      'templates.waitlist.id',
      'templates.waitlist.fields.first',
      'templates.waitlist.fields.thing1',
      'templates.waitlist.fields.time2',
      'templates.release.fields',
      'templates.record',
    ]);
  });

  it.each(['', '- a', 'a: [', 'templates: 1'])('is not %j', (text) => {
    expect(problemsOf(text)).toHaveLength(1);
  });

  it('of the demo is good, and has a template for every kind', () => {
    const file = loadTemplatesFile('apps/sandbox/wechat-templates.yaml', {});
    expect(file.ok && Object.keys(file.templates.templates).toSorted()).toEqual([...NOTIFICATION_KINDS].toSorted());
  });

  it('must be there', () => {
    expect(loadTemplatesFile('/nowhere/templates.yaml', {})).toEqual({
      ok: false,
      problems: ['the file cannot be read: /nowhere/templates.yaml'],
    });
  });
});
