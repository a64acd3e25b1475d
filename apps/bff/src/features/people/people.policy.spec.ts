import { LI_HUA } from '../../testing/residents';
import { identityOf, mayAdd } from './people.policy';

describe('how many more people may be added', () => {
  it.each([
    [0, 6],
    [5, 1],
    [6, 0],
    [7, 0],
  ])('with %d there are %d', (count, more) => {
    expect(mayAdd(count)).toBe(more);
  });
});

describe('who is meant', () => {
  const { number } = LI_HUA.document;

  it('is the same however it was typed', () => {
    const typed = identityOf({
      name: ' 李 华 ',
      document: { type: 'resident-id', number: ` ${number.toLowerCase()} ` },
    });
    expect(typed).toEqual(identityOf(LI_HUA));
    expect(typed).toMatchObject({ ok: true, identity: { name: '李华', birthDate: '1990-01-01', sex: 'male' } });
  });

  it('is told wrong field by field', () => {
    const wrong = { name: '', document: { type: 'resident-id' as const, number: '1' } };
    const result = identityOf(wrong);
    expect(result.ok ? [] : result.problems.map(({ field }) => field)).toEqual(['name', 'document.number']);
  });
});
