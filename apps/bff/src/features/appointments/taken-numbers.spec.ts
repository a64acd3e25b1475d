import type { Database } from '../../database/database';
import { TakenNumbers } from './taken-numbers';

const NUMBER = { hospitalId: 'kq-first', sessionId: 's1', numberId: 'n1' };

/** Answers reads when told to, and counts them. */
const heldBack = () => {
  const answers: ((row: object | null) => void)[] = [];
  const database = { row: () => new Promise((resolve) => answers.push(resolve)) } as unknown as Database;
  return { answers, taken: new TakenNumbers(database) };
};

describe('whether a number is taken', () => {
  it('is read once for all who ask about it at the same moment', async () => {
    const { answers, taken } = heldBack();
    const asked = Array.from({ length: 512 }, () => taken.has(NUMBER));
    expect(answers).toHaveLength(1);
    answers[0]?.({ 1: 1 });
    expect(new Set(await Promise.all(asked))).toEqual(new Set([true]));
  });

  it('is read for each number apart, whatever characters its ids have', () => {
    const { answers, taken } = heldBack();
    void taken.has({ hospitalId: 'a', sessionId: 'b","c', numberId: 'd' });
    void taken.has({ hospitalId: 'a', sessionId: 'b', numberId: 'c","d' });
    expect(answers).toHaveLength(2);
  });

  it('is read anew by whoever asks later, for it may be free again', async () => {
    const { answers, taken } = heldBack();
    const first = taken.has(NUMBER);
    answers[0]?.({ 1: 1 });
    expect(await first).toBe(true);
    const second = taken.has(NUMBER);
    answers[1]?.(null);
    expect(await second).toBe(false);
  });

  it('is asked again after the database failed', async () => {
    const failing = { row: jest.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(null) };
    const taken = new TakenNumbers(failing as unknown as Database);
    await expect(taken.has(NUMBER)).rejects.toThrow('gone');
    expect(await taken.has(NUMBER)).toBe(false);
  });
});
