/** The sandbox's own result codes: Tencent publishes none but -10044. */
export const RESULT_CODES = {
  ok: 0,
  missingField: -10044,
  systemFailure: -20000,
  wrongSign: -20001,
  staleTimestamp: -20002,
  deadToken: -20003,
  unknownApp: -20004,
  wrongField: -20005,
  unknownOperation: -20006,
  detailsMismatch: -21001,
  documentUnsupported: -21002,
  wechatCodeMissing: -21003,
  applicationRefused: -21004,
  codeUnknown: -22001,
  codeExpired: -22002,
  codeUsed: -22003,
  cardCancelled: -22004,
  noSuchCard: -22005,
  noSuchOrder: -23001,
  healthCodeRefused: -24001,
  undefinedCode: -77777,
} as const;
export type ResultName = keyof typeof RESULT_CODES;

/** A request that is answered with a result code other than 0. */
export class PlatformProblem extends Error {
  constructor(
    readonly result: ResultName,
    message: string,
  ) {
    super(message);
  }
}
