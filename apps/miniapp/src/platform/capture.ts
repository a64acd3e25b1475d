import Taro from '@tarojs/taro';

/**
 * Keeps the page out of screenshots and recordings where the phone can, and tells of a screenshot that was taken all the
 * same. @returns ends it
 */
export const guardFromCapture = (onCapture: () => void): (() => void) => {
  const show = (visualEffect: 'hidden' | 'none') =>
    // Older phones know no such effect: the code is replaced after a screenshot all the same.
    void Promise.resolve(Taro.setVisualEffectOnCapture?.({ visualEffect })).catch(() => undefined);
  show('hidden');
  Taro.onUserCaptureScreen(onCapture);
  return () => {
    show('none');
    Taro.offUserCaptureScreen(onCapture);
  };
};
