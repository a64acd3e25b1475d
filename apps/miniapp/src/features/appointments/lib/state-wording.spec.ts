import { APPOINTMENT_STATES } from '@kangqiao/contracts';
import { STATE_WORDING } from './state-wording';

it.each([...APPOINTMENT_STATES])('says %s in one plain sentence under a short label', (state) => {
  const { label, sentence } = STATE_WORDING[state];
  expect(label.length).toBeLessThanOrEqual(4);
  expect(sentence).toMatch(/^[^。]+。$/);
});

it('gives no two states the same label', () => {
  const labels = APPOINTMENT_STATES.map((state) => STATE_WORDING[state].label);
  expect(new Set(labels).size).toBe(labels.length);
});
