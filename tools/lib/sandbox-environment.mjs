/** How a BFF is told to use the sandbox for everything outside. The sandbox's credentials are public: it is for trying. */
import path from 'node:path';

/** @param {number} minutes from now @returns {string} the time of day in Shanghai, such as `07:30` */
export const clockIn = (minutes) =>
  new Date(Date.now() + minutes * 60_000).toLocaleTimeString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 5);

/** Long enough to look at what is needed before a release, and not too long to wait for it. */
const RELEASE_IN_MINUTES = 6;

/** @param {string} root the workspace @param {string} sandbox its URL */
export const sandboxEnvironment = (root, sandbox) => ({
  HOSPITALS_FILE: path.join(root, 'apps/sandbox/hospitals.yaml'),
  SANDBOX_SELFSERVICE_URL: `${sandbox}/selfservice`,
  SANDBOX_FHIR_URL: `${sandbox}/fhir`,
  KQ_FIRST_SELFSERVICE_KEY: 'SandboxAesKey016',
  KQ_FIRST_FHIR_TOKEN: 'sandbox-fhir-token',
  SANDBOX_HIP_URL: `${sandbox}/hip/HIPMessageServer`,
  SANDBOX_HEAN_URL: `${sandbox}/hean/fhir`,
  KQ_HEAN_FHIR_TOKEN: 'sandbox-hean-token',
  KQ_HEAN_RELEASE_TIME: clockIn(RELEASE_IN_MINUTES),
  WECHAT_RISK_RANK: 'on',
  WECHAT_ID_CARD_OCR: 'on',
  SANDBOX_VIEWER: `${sandbox}/viewer?report={reportId}`,
  RECOGNITION_FILE: path.join(root, 'apps/sandbox/recognition.yaml'),
  // Asked only with RECORD_OPENING=family-doctor.
  FAMILY_DOCTORS_FILE: path.join(root, 'apps/sandbox/family-doctors.yaml'),
  WECHAT_URL: sandbox,
  WECHAT_APP_ID: 'wx5andb0x00000001',
  WECHAT_APP_SECRET: 'sandbox-wechat-secret',
  WECHAT_TEMPLATES_FILE: path.join(root, 'apps/sandbox/wechat-templates.yaml'),
  // Everybody who tries the demo comes from one address.
  SIGN_INS_PER_ADDRESS: '1000',
  PROOFS_PER_ADDRESS: '1000',
  MESSAGES_URL: `${sandbox}/messages`,
  MESSAGES_TOKEN: 'sandbox-messages-token',
  CARD_ISSUER: '康桥示范区全民健康信息平台',
  PREVIEW_APP_DIR: path.join(root, 'apps/miniapp/dist/h5'),
  PREVIEW_SANDBOX_URL: sandbox,
});
