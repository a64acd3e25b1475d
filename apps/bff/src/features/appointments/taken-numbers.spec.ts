import type { Database } from '../../database/database';
import type { Lines } from '../waitlist/lines';
import { TakenNumbers } from './taken-numbers';

const NUMBER = { hospitalId: 'kq-first', sessionId: 's1', numberId: 'n1' };
const TAKEN = { 1: 1 };
const lineOf = (waiting: boolean) => ({ isWaiting: jest.fn().mockResolvedValue(waiting) }) as unknown as Lines;

/** Answers reads when told to, and counts them. */
const heldBack = (waiting = false) => {
  const answers: ((row: object | null) => void)[] = [];
  const database = { row: () => new Promise((resolve) => answers.push(resolve)) } as unknown as Database;
  const lines = lineOf(waiting);
  return { answers, lines, taken: new TakenNumbers(database, lines) };
};

describe('whether a number is taken', () => {
  it('is read once for all who ask about it at the same moment', async () => {
    const { answers, lines, taken } = heldBack();
    const asked = Array.from({ length: 512 }, () => taken.refused(NUMBER));
    expect(answers).toHaveLength(1);
    answers[0]?.(TAKEN);
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['taken']));
    expect(lines.isWaiting).toHaveBeenCalledTimes(1);
  });

  it('is read for each number apart, whatever characters its ids have', () => {
    const { answers, taken } = heldBack();
    void taken.refused({ hospitalId: 'a', sessionId: 'b","c', numberId: 'd' });
    void taken.refused({ hospitalId: 'a', sessionId: 'b', numberId: 'c","d' });
    expect(answers).toHaveLength(2);
  });

  it('is read anew by whoever asks later, for it may be free again', async () => {
    const { answers, taken } = heldBack();
    const first = taken.refused(NUMBER);
    answers[0]?.(TAKEN);
    expect(await first).toBe('taken');
    const second = taken.refused(NUMBER);
    answers[1]?.(null);
    expect(await second).toBeNull();
  });

  it('says that others wait for what becomes free', async () => {
    const { answers, taken } = heldBack(true);
    const asked = taken.refused(NUMBER);
    answers[0]?.(TAKEN);
    expect(await asked).toBe('waited-for');
  });

  it('is asked again after the database failed', async () => {
    const failing = { row: jest.fn().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(null) };
    const taken = new TakenNumbers(failing as unknown as Database, lineOf(false));
    await expect(taken.refused(NUMBER)).rejects.toThrow('gone');
    expect(await taken.refused(NUMBER)).toBeNull();
  });
});
