/** Fixed on purpose and documented: the sandbox is for trying and testing only. */
export const CREDENTIALS = {
  selfservice: { userId: 'kangqiao', key: 'SandboxAesKey016' },
  fhirToken: 'sandbox-fhir-token',
  wechat: { appId: 'wx5andb0x00000001', secret: 'sandbox-wechat-secret' },
  messagesToken: 'sandbox-messages-token',
  terminalKey: Buffer.from('kangqiao-sandbox-terminal-key-01', 'ascii'),
} as const;
