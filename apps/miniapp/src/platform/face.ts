import Taro from '@tarojs/taro';

interface FacialVerify {
  /** Of WeChat's city services; Taro passes it on under its own name. */
  requestFacialVerify?(options: { verifyId: string; success: () => void; fail: () => void }): void;
}

const wechat = Taro as unknown as FacialVerify;

/** Whether this version of WeChat can compare faces: its base library does from 3.8.12 on. */
export const canVerifyFace = (): boolean => Boolean(wechat.requestFacialVerify);

/**
 * Has WeChat compare the face before the camera. The answer only says that it was done: what came of it, the server
 * asks WeChat itself.
 */
export const verifyFace = (verifyId: string): Promise<'done' | 'cancelled'> =>
  new Promise((resolve) => {
    if (!wechat.requestFacialVerify) return resolve('cancelled');
    wechat.requestFacialVerify({
      verifyId,
      success: () => resolve('done'),
      fail: () => resolve('cancelled'),
    });
  });
