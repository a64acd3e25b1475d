import { parseTargets } from './targets-file';

const file = (rule: string) => parseTargets(`targets:\n  - { ${rule}, source: 某规范 }`);

describe('a file of measurement targets', () => {
  it('is taken as it is written, for adults unless told', () => {
    expect(file('quantity: systolic, below: "130", toAge: 64')).toEqual({
      ok: true,
      targets: [{ quantity: 'systolic', atLeast: null, below: '130', fromAge: 18, toAge: 64, source: '某规范' }],
    });
  });

  it.each([
    ['quantity: mood, below: "130"', 'targets[0].quantity'],
    ['quantity: systolic, below: 130', 'targets[0].below'],
    ['quantity: systolic', 'targets[0]: needs'],
    ['quantity: systolic, atLeast: "130", below: "130"', 'targets[0]: needs'],
    ['quantity: systolic, below: "130", fromAge: 65, toAge: 64', 'targets[0].toAge'],
    ['quantity: systolic, below: "130", fromAge: 17', 'targets[0].fromAge'],
    ['quantity: systolic, below: "130", colour: red', 'targets[0].colour'],
  ])('with %s is refused, naming %s', (rule, path) => {
    expect(file(rule)).toMatchObject({ ok: false, problems: [expect.stringContaining(path)] });
  });

  it('takes the least range, and one year of age', () => {
    expect(file('quantity: systolic, atLeast: "129.99", below: "130", fromAge: 64, toAge: 64').ok).toBe(true);
  });

  it.each(['- [', 'targets', ''])('that says %j is refused', (text) => {
    expect(parseTargets(text).ok).toBe(false);
  });
});
