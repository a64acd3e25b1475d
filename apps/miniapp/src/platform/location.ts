import Taro from '@tarojs/taro';
import { denialOf } from './permission';
import { type Whereabouts, roundedPlace } from './place';

/**
 * About where the phone is. WeChat asks the person first, once, and tells no more than the neighbourhood. For one question at
 * a time: it is not kept anywhere.
 */
export const whereAmI = async (): Promise<Whereabouts> => {
  try {
    return { kind: 'place', place: roundedPlace(await Taro.getFuzzyLocation({ type: 'gcj02' })) };
  } catch (failure) {
    return { kind: await denialOf(failure, 'place') };
  }
};
