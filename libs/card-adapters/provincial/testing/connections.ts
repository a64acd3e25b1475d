import type { EnvelopeVersion } from '../src/cipher-suite';
import type { ProvincialOptions } from '../src/options';
import { guangdongCodes } from '../src/reply-codes';

/** The codes of the sandbox's platform (docs: apps/sandbox/README.md); no real one publishes its table. */
const SANDBOX_CODES = guangdongCodes({
  '2001': 'NOT_REGISTERED',
  '2002': 'ALREADY_REGISTERED',
  '2003': 'DETAILS_MISMATCH',
  '2004': 'DOCUMENT_UNSUPPORTED',
  '2005': 'PENDING',
  '2006': 'REFUSED',
  '3001': 'FORGED',
  '3002': 'EXPIRED',
  '3003': 'USED',
  '3004': 'REVOKED',
});

const COMMON = {
  issuer: '康桥示范省全民健康信息平台',
  orgCode: 'KQORG0001',
  appRecordNo: 'KQSANDBOXAPP0001',
  appMode: '2',
  codes: SANDBOX_CODES,
  codeLife: { seconds: 60, field: 'validSeconds' },
} as const;

/** All but the address, by version, as the sandbox knows them. */
export const SANDBOX_CONNECTIONS: Readonly<Record<EnvelopeVersion, Omit<ProvincialOptions, 'address'>>> = {
  '2.0.0': { ...COMMON, version: '2.0.0', appId: 'KQSANDBOXAPPV2', key: '4B616E677169616F50726F76696E6369' },
  '1.0.6': {
    ...COMMON,
    version: '1.0.6',
    appId: 'KQSANDBOXAPPV1',
    key: '4B616E677169616F50726F76696E6369616C54726970444B',
  },
};
