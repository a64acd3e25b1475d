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
  terminalKeys: {
    municipal: Buffer.from('kangqiao-sandbox-terminal-key-01', 'ascii'),
    county: Buffer.from('kangqiao-sandbox-terminal-key-02', 'ascii'),
    private: Buffer.from('kangqiao-sandbox-terminal-key-03', 'ascii'),
  },
} as const;
