export interface WechatFailure {
  errcode: number;
  errmsg: string;
}

export const failure = (errcode: number, errmsg: string): WechatFailure => ({ errcode, errmsg });

/** Login codes with which WeChat can be seen refusing. */
export const LOGIN_FAILURES: Readonly<Record<string, WechatFailure>> = {
  'wechat-blocked': failure(40226, 'code blocked'),
  'wechat-busy': failure(45011, 'api minute-quota reach limit, mustslower, retry next minute'),
  'wechat-down': failure(-1, 'system error'),
};
