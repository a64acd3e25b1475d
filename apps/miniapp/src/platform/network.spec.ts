import { onlineManager } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { networkIs } from '../../test/providers';
import { isOnline, watchOnline } from './network';
import './query-client';
import { api } from './request';

const request = Taro.request as unknown as jest.Mock;
const appIsShown = async (): Promise<void> => {
  for (const [shown] of (Taro.onAppShow as jest.Mock).mock.calls as [() => unknown][]) await shown();
};
const phoneHas = (networkType: 'wifi' | 'none') =>
  (Taro.getNetworkType as unknown as jest.Mock).mockResolvedValue({ networkType });

beforeEach(() => networkIs('none'));
afterAll(() => networkIs('wifi'));

it('asks the phone again when the app comes back: nobody told it of changes while it slept', async () => {
  phoneHas('wifi');
  expect(isOnline()).toBe(false);
  await appIsShown();
  expect(isOnline()).toBe(true);
  phoneHas('none');
  await appIsShown();
  expect(isOnline()).toBe(false);
});

it.each([200, 404, 502])('takes an answer with %p as a network, whatever the phone said', async (statusCode) => {
  request.mockResolvedValue({ statusCode, data: {} });
  await api.get('/hospitals').catch(() => undefined);
  expect(isOnline()).toBe(true);
});

it('believes the phone that lost its network while an answer was on its way, and asks again once it is back', async () => {
  networkIs('wifi');
  let answer: (given: object) => void = () => undefined;
  request.mockReturnValue(new Promise((answered) => (answer = answered)));
  const read = api.get('/hospitals');
  networkIs('none');
  answer({ statusCode: 200, data: {} });
  await read;
  expect(isOnline()).toBe(false);
  const heard: boolean[] = [];
  const end = watchOnline((online) => heard.push(online));
  networkIs('wifi');
  expect(heard).toEqual([true]);
  end();
});

it('believes the phone where no answer comes', async () => {
  request.mockRejectedValue({ errMsg: 'request:fail' });
  await expect(api.get('/hospitals')).rejects.toThrow();
  expect(isOnline()).toBe(false);
});

it('is what the cache of answers goes by, too', async () => {
  expect(onlineManager.isOnline()).toBe(false);
  phoneHas('wifi');
  await appIsShown();
  expect(onlineManager.isOnline()).toBe(true);
});
