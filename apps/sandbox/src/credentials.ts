/** Fixed on purpose and documented: the sandbox is for trying and testing only. */
export const CREDENTIALS = {
  selfservice: { userId: 'kangqiao', key: 'SandboxAesKey016', charset: 'gbk' },
  hipSender: 'kangqiao',
  fhirToken: 'sandbox-fhir-token',
  heanToken: 'sandbox-hean-token',
  wechat: { appId: 'wx5andb0x00000001', secret: 'sandbox-wechat-secret' },
  tengmed: { appId: 'kangqiao-tengmed-app', secret: 'sandbox-tengmed-secret', hospitalId: '30000' },
  provincial: [
    {
      appId: 'KQSANDBOXAPPV2',
      orgCodes: ['KQORG0001', 'KQORG-FIRST', 'KQORG-COUNTY', 'KQORG-HEAN'],
      appRecordNo: 'KQSANDBOXAPP0001',
      version: 'V2.0.0',
      key: '4B616E677169616F50726F76696E6369',
    },
    {
      appId: 'KQSANDBOXAPPV1',
      orgCodes: ['KQORG0001', 'KQORG-FIRST', 'KQORG-COUNTY', 'KQORG-HEAN'],
      appRecordNo: 'KQSANDBOXAPP0001',
      version: 'V1.0.6',
      key: '4B616E677169616F50726F76696E6369616C54726970444B',
    },
  ],
  messagesToken: 'sandbox-messages-token',
  /** SM2 private keys, PKCS8 DER in base64; their public halves stand in hospitals.yaml. */
  terminals: {
    municipal: {
      keyId: 'kq-first-2026',
      privateKey:
        'MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgBRLpcSAsFXgx3zR1Cg2AjepcWYargdWJaPXEK/4l2jGhRANCAARnDSi8to02WqgbSCsssxvyqRXhIEfojoAq1Ju9PbD7akdS9O1aj3Uy0Yu8HdJ05XST2Kz0QuV041uzZpgcFM2P',
    },
    county: {
      keyId: 'kq-county-2026',
      privateKey:
        'MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgHcl0XKjXgCgNNDFxAtaXfKd1C/7SvViMqTc9FQEp3suhRANCAAQVF62f1pnfm139relxPN7qPULPzTDx5MDYcoJyuqpz61B58dC5m7kIVW+rBF2/4T+Tj2yjQHCTl1aWsq/T4KnV',
    },
    private: {
      keyId: 'kq-hean-2026',
      privateKey:
        'MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgDnAvjSqAN9JysxdgK/0cRFXZgidxx8lcbe4kpN/PJUShRANCAAS4+cnvIsFgOD/XbwyVqJQCT6fGUAqndZB5kO1vYQW9Y4nG/hQzPODXo8ZxMLaUsuh0OnD6FJbRXyc8tb10B62X',
    },
  },
} as const;
