import { inTurn } from './in-turn';

it('starts nothing before what came first has ended, also when that failed', async () => {
  const seen: string[] = [];
  let fail: (error: Error) => void = () => undefined;
  const first = inTurn(async () => {
    seen.push('first starts');
    await new Promise((_, reject) => (fail = reject));
  });
  const second = inTurn(async () => seen.push('second starts'));
  await Promise.resolve();
  await Promise.resolve();
  expect(seen).toEqual(['first starts']);
  fail(new Error('refused'));
  await expect(first).rejects.toThrow('refused');
  await second;
  expect(seen).toEqual(['first starts', 'second starts']);
});
