const OPEN_PLATFORM = '/rest/auth/HealthCard/HealthOpenPlatform/ISVOpenObj/';
const CARD_SERVER = '/rest/auth/TXHealthCard/EHealthCardServer/ISVOpenObj/';
const AUTHORISATION = '/rest/auth/HealthCard/HealthOpenAuth/AuthObj/';

/** One operation of the platform. */
export interface Operation {
  name: string;
  path: string;
  /** Asking twice does no more than asking once, so it may be asked again with a new token. */
  repeatable: boolean;
}

const operation = (name: string, kind: 'repeatable' | 'once', prefix = OPEN_PLATFORM): Operation => ({
  name,
  path: prefix + name,
  repeatable: kind === 'repeatable',
});

/** The operations in use. A health code, a dynamic code, a verification and a limit are used up by asking. */
export const OPERATIONS = {
  getAppToken: operation('getAppToken', 'once', AUTHORISATION),
  registerHealthCard: operation('registerHealthCard', 'repeatable'),
  registerBatchHealthCard: operation('registerBatchHealthCard', 'repeatable'),
  getHealthCardByHealthCode: operation('getHealthCardByHealthCode', 'once'),
  getHealthCardByQRCode: operation('getHealthCardByQRCode', 'repeatable'),
  getHealthCardByHealthCardId: operation('getHealthCardByHealthCardId', 'repeatable', CARD_SERVER),
  getDynamicQRCode: operation('getDynamicQRCode', 'repeatable'),
  verifyQRCode: operation('verifyQRCode', 'once'),
  bindCardRelation: operation('bindCardRelation', 'repeatable'),
  reportHISData: operation('reportHISData', 'repeatable'),
  registerUniformVerifyOrder: operation('registerUniformVerifyOrder', 'once'),
  checkUniformVerifyResult: operation('checkUniformVerifyResult', 'once', CARD_SERVER),
  checkAppointmentLimit: operation('checkAppointmentLimit', 'once'),
} as const;
