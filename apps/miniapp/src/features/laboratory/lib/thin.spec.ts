import fc from 'fast-check';
import { MOST_DRAWN, thin } from './thin';

const dots = (most: number) =>
  fc
    .array(fc.record({ at: fc.integer({ min: 0, max: 10_000_000 }), value: fc.integer({ min: 0, max: 500 }) }), {
      minLength: 1,
      maxLength: most,
    })
    .map((all) => all.sort((a, b) => a.at - b.at));

it('draws everything where there is room', () => {
  fc.assert(fc.property(dots(MOST_DRAWN), (all) => expect(thin(all)).toEqual(all)));
});

it('never draws more than fit, keeps the first, the last, the lowest and the highest, and their order', () => {
  fc.assert(
    fc.property(dots(400), fc.integer({ min: 6, max: 120 }), (all, most) => {
      const drawn = thin(all, most);
      const values = (of: typeof all) => of.map(({ value }) => value);
      expect(drawn.length).toBeLessThanOrEqual(Math.max(most, 0));
      expect([drawn[0], drawn.at(-1)]).toEqual([all[0], all.at(-1)]);
      expect(Math.max(...values([...drawn]))).toBe(Math.max(...values(all)));
      expect(Math.min(...values([...drawn]))).toBe(Math.min(...values(all)));
      expect(drawn.map((dot) => all.indexOf(dot))).toEqual(
        [...drawn.map((dot) => all.indexOf(dot))].sort((a, b) => a - b),
      );
    }),
  );
});

it('draws what fits when all of it is of one moment', () => {
  const all = Array.from({ length: 200 }, (_, value) => ({ at: 5, value }));
  expect(thin(all).map(({ value }) => value)).toEqual([0, 199]);
});
