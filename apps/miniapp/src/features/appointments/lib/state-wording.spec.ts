import { STATE_WORDING } from './state-wording';

const wordings = Object.entries(STATE_WORDING);

it.each(wordings)('says %s in one plain sentence under a short label', (_, { label, sentence }) => {
  expect(label.length).toBeLessThanOrEqual(4);
  expect(sentence).toMatch(/^[^。]+。$/);
});

it('gives no two states the same label', () => {
  const labels = wordings.map(([, { label }]) => label);
  expect(new Set(labels).size).toBe(labels.length);
});
