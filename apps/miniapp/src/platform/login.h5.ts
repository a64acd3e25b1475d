import Taro from '@tarojs/taro';
import type { DemoResident } from './demo';

const read = async <T>(url: string): Promise<T> => {
  const { statusCode, data } = await Taro.request<T>({ url, dataType: 'json', timeout: 10_000 });
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`);
  return data;
};

/** The residents of the sandbox that the preview was started with. */
export const demoResidents = async (): Promise<readonly DemoResident[]> => {
  const { sandboxUrl } = await read<{ sandboxUrl: string }>('/preview/config.json');
  return read<DemoResident[]>(`${sandboxUrl}/_control/residents`);
};

/** The web page stands in for a phone: the chosen resident's code is the login code. */
export const loginCode = async (resident?: DemoResident): Promise<string> => {
  if (!resident) throw new Error('choose a resident first');
  return resident.signInCode;
};
