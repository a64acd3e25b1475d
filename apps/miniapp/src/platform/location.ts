import Taro from '@tarojs/taro';
import { type Place, roundedPlace } from './place';

/**
 * About where the phone is; null where the person does not say. WeChat asks them first, and tells no more than the
 * neighbourhood. For one question at a time: it is not kept anywhere.
 */
export const whereAmI = async (): Promise<Place | null> => {
  try {
    return roundedPlace(await Taro.getFuzzyLocation({ type: 'gcj02' }));
  } catch {
    return null;
  }
};
