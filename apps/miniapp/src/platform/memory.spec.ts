import Taro from '@tarojs/taro';
import { QueryObserver } from '@tanstack/react-query';
import { giveWayToMemory } from './memory';
import { queryClient } from './query-client';

it('gives up what no open page shows, and keeps the rest', () => {
  let warn: (told: { level: number }) => void = () => undefined;
  (Taro.onMemoryWarning as jest.Mock).mockImplementation((listener) => {
    warn = listener;
  });
  giveWayToMemory();
  queryClient.setQueryData(['shown'], 1);
  queryClient.setQueryData(['left behind'], 2);
  const leave = new QueryObserver(queryClient, { queryKey: ['shown'], enabled: false }).subscribe(() => undefined);
  warn({ level: 10 });
  expect(queryClient.getQueryData(['shown'])).toBe(1);
  expect(queryClient.getQueryData(['left behind'])).toBeUndefined();
  leave();
});
