import Taro from '@tarojs/taro';

/** Through what the app was opened; WeChat has a number for each. */
const SCENES = {
  message: [1014, 1043, 1107],
  code: [1011, 1012, 1013, 1025, 1031, 1032, 1047, 1048, 1049],
  share: [1007, 1008, 1036, 1044],
  link: [1065, 1194, 1286],
  desktop: [1023],
} as const;

export type Entry = keyof typeof SCENES | 'other';

/** @param scene WeChat's number */
export const entryOf = (scene: number | undefined): Entry => {
  const found = Object.entries(SCENES).find(([, scenes]) => (scenes as readonly number[]).includes(scene ?? 0));
  return (found?.[0] as Entry | undefined) ?? 'other';
};

/** Through what the app came to the front the last time. */
export const enteredBy = (): Entry => entryOf(Number(Taro.getEnterOptionsSync?.()?.scene));
