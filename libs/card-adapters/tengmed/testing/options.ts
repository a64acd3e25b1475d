import { PATIENT_MS } from '@kangqiao/testing';
import type { ResultCodes, TengmedCardAuthorityOptions } from '../src';
import { LocalAppTokens } from '../src';

/** The sandbox's own result codes, as docs/wires/tengmed.md lists them. */
export const SANDBOX_RESULT_CODES: ResultCodes = {
  '-20003': 'TOKEN_DEAD',
  '-21001': 'DETAILS_MISMATCH',
  '-21002': 'DOCUMENT_UNSUPPORTED',
  '-21003': 'WECHAT_CODE_MISSING',
  '-21004': 'APPLICATION_REFUSED',
  '-22001': 'CODE_FORGED',
  '-22002': 'CODE_EXPIRED',
  '-22003': 'CODE_USED',
  '-22004': 'CARD_REVOKED',
};

const medicalSteps = {
  registration: '010101',
  consultation: '010102',
  charging: '010105',
  examination: '010103',
  pharmacy: '010104',
};

/** Everything that an authority needs, with the credentials of the sandbox. */
export const someOptions = (
  address: string,
  change: Partial<TengmedCardAuthorityOptions> = {},
): TengmedCardAuthorityOptions => {
  const { clock = () => new Date() } = change;
  return {
    address,
    appId: 'kangqiao-tengmed-app',
    appSecret: 'sandbox-tengmed-secret',
    hospitalId: '30000',
    channelNum: 1,
    tokens: new LocalAppTokens(clock),
    resultCodes: SANDBOX_RESULT_CODES,
    clock,
    issuer: '电子健康卡',
    uses: {
      medicalSteps,
      scenes: { ...medicalSteps, charging: '0101051' },
      cardChannel: '0401',
      cardCostTypes: '0000',
      hospitalCodes: { 'kq-first': 'H0001' },
    },
    codeLifeSeconds: 60,
    refreshLeadSeconds: 10,
    wechatCodeRequired: false,
    deadlineMs: PATIENT_MS,
    ...change,
  };
};
