/** What the platform answers besides success. The numbers are this sandbox's own: no platform publishes its table. */
export const CODES = {
  malformed: ['1001', '报文格式错误'],
  unknownApp: ['1002', '应用未登记'],
  headSign: ['1003', '报文头签名错误'],
  bodySign: ['1004', '报文体签名错误'],
  timestamp: ['1005', '时间戳超出允许范围'],
  nonceUsed: ['1006', '重复的请求'],
  organisation: ['1007', '机构或应用备案号不符'],
  parameters: ['1008', '参数错误'],
  notRegistered: ['2001', '未查询到注册信息'],
  alreadyRegistered: ['2002', '已注册'],
  mismatch: ['2003', '姓名与证件不符'],
  documentUnsupported: ['2004', '不支持的证件类型'],
  underReview: ['2005', '正在审核'],
  barred: ['2006', '不予办理'],
  forged: ['3001', '二维码无效'],
  expired: ['3002', '二维码已过期'],
  used: ['3003', '二维码已使用'],
  frozen: ['3004', '电子健康卡已停用'],
  payment: ['3005', '收费环节缺少支付金额或支付渠道'],
  system: ['9999', '系统异常:ORA-12541: TNS:no listener'],
  undefined: ['8888', '未定义的错误'],
} as const satisfies Record<string, readonly [string, string]>;
export type Problem = keyof typeof CODES;

export type Members = Readonly<Record<string, string | null>>;

/** A call that cannot be answered with data. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem);
  }
}

export const refuse = (problem: Problem): never => {
  throw new Refusal(problem);
};
