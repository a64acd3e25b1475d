/** A web page needs no consent of WeChat's. */
export const wechatPrivacyAgreed = async (): Promise<boolean> => true;

export const openWechatPrivacy: (() => void) | null = null;
