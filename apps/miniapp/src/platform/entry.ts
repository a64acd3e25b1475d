import Taro from '@tarojs/taro';

/**
 * Through what the app was opened, where that alone changes what a resident expects; WeChat has a number for each. Messages,
 * links and scanned codes say all they have to say in the address of their page.
 */
const SCENES = {
  share: [1007, 1008, 1036, 1044],
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
