import { addingSteps, fieldsIn } from './adding-steps';

const purposes = ['identity', 'reports'] as const;

it('asks who it is first, then what is agreed to', () =>
  expect(addingSteps({ elder: false, asksScope: true, purposes })).toEqual([
    ['relation', 'document', 'name', 'number'],
    ['scope', 'identity', 'reports'],
  ]));

it('asks for one thing a screen in elder mode, and for no scope where there is none to choose', () =>
  expect(addingSteps({ elder: true, asksScope: false, purposes })).toEqual(
    ['relation', 'document', 'name', 'number', 'identity', 'reports'].map((part) => [part]),
  ));

it('knows the fields of a screen', () => expect(fieldsIn(['number'])).toEqual(['document.number', 'birthDate', 'sex']));
