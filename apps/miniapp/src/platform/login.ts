import Taro from '@tarojs/taro';
import type { DemoResident } from './demo';

/** People to try the demo as; there are none inside WeChat, where the phone knows who is there. */
export const demoResidents = async (): Promise<readonly DemoResident[]> => [];

/** A one-time code that says who holds the phone. */
export const loginCode = async (_resident?: DemoResident): Promise<string> => (await Taro.login()).code;
