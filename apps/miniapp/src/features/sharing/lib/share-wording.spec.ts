import type { Share } from '@kangqiao/contracts';
import { viewsSaid } from './share-wording';

const aShare = (change: Partial<Share> = {}): Share => ({
  id: 's',
  scope: 'summary',
  title: '健康档案摘要',
  state: 'open',
  createdAt: '2026-11-22T09:30:00+08:00',
  expiresAt: '2026-11-22T09:45:00+08:00',
  viewsAllowed: 3,
  viewsLeft: 3,
  openings: [],
  actions: { end: true },
  ...change,
});
const opening = { recipient: '张医生', at: '2026-11-22T09:31:00+08:00' };

describe('what is said of a share', () => {
  it.each([
    [{}, '还没有人打开，还可打开 3 次'],
    [{ openings: [opening], viewsLeft: 2 }, '已打开 1 次，还可打开 2 次'],
    [{ openings: [opening], state: 'ended' as const }, '已打开 1 次'],
    [{ state: 'expired' as const }, '还没有人打开'],
  ])('tells of %o: %s', (change, said) => {
    expect(viewsSaid(aShare(change))).toBe(said);
  });
});
