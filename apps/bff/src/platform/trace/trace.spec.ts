import fc from 'fast-check';
import { shortTraceId, traceIdFrom } from './trace';

const ID = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('the trace id', () => {
  it.each([`00-${ID}-00f067aa0ba902b7-01`, `00-${ID}-00f067aa0ba902b7-00`, `01-${ID}-00f067aa0ba902b7-01-more`])(
    'is the caller’s own in %s',
    (header) => expect(traceIdFrom(header)).toBe(ID),
  );

  it.each([
    undefined,
    '',
    ID,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `ff-${ID}-00f067aa0ba902b7-01`,
    `00-${ID.toUpperCase()}-00f067aa0ba902b7-01`,
    `00-${ID}-00f067aa0ba902b7-01x`,
  ])('is a new one for %s', (header) => {
    const id = traceIdFrom(header);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(id).not.toBe(ID);
  });

  it('is well formed whatever the caller sends', () => {
    fc.assert(fc.property(fc.string(), (header) => /^[0-9a-f]{32}$/.test(traceIdFrom(header))));
  });

  it('is found in the log by what a resident reads out', () => {
    expect(ID.startsWith(shortTraceId(ID))).toBe(true);
  });
});
