import type { PrivacyQuestion } from './wechat-privacy';

export type { PrivacyQuestion } from './wechat-privacy';
export const AGREE_BUTTON = '';

/** A web page needs no consent of WeChat's. */
export const wechatPrivacyAgreed = async (): Promise<boolean> => true;

export const takePrivacyQuestions = (): void => undefined;

export const usePrivacyQuestion = (): PrivacyQuestion | null => null;

export const openWechatPrivacy: (() => void) | null = null;
