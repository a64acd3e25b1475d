import type { HolderField } from '@kangqiao/card-port';
import type { CallObserver, HospitalHttpOptions } from '@kangqiao/his-http';
import { type EnvelopeVersion, isKey } from './cipher-suite';
import type { ReplyCodes } from './reply-codes';
import { inverted, PAYMENT_STEPS, type ProvincialTables } from './tables';

/** How long a code of `getActiveQrCode` is good for. */
export interface CodeLife {
  /** Where the reply does not say, in seconds. Ask the platform; the code may die earlier, never later. */
  seconds: number;
  /** Member of `datas` in which the platform says it, as a whole number. */
  field?: string;
  /** Of that member. Default seconds. */
  unit?: 'seconds' | 'minutes';
}

/** What is needed to reach one provincial platform. */
export interface ProvincialOptions {
  /** Full http(s) address that takes every method, such as `https://…/api/do`. */
  address: string;
  /** As shown on the card. */
  issuer: string;
  version: EnvelopeVersion;
  /** How the version is written in the head. Default `V` and the version. */
  versionText?: string;
  /** By the platform (卡管系统), at most 36 characters. */
  appId: string;
  /** Our organisation, at most 36 characters. */
  orgCode: string;
  /** The platform's codes of hospitals by our id, for checks at their terminals; `orgCode` for those not here. */
  orgCodes?: Readonly<Record<string, string>>;
  /** Filing number of the application. */
  appRecordNo: string;
  /** Kind of application (应用方式), by the platform's table. */
  appMode: string;
  /** For encryption and signatures alike, hexadecimal: 32 characters; with 1.0.6 also 48. */
  key: string;
  /** Members that `headSign` covers. Default appId, nonceStr, timestamp, version; with 1.0.6 also orgCode. */
  headSigned?: readonly HeadMember[];
  /** Refuses replies without `signString`; where one stands it is always checked. Default false. */
  replySignRequired?: boolean;
  codes: ReplyCodes;
  codeLife: CodeLife;
  /** What it asks for besides name, sex, birth date and document. Default the phone. */
  requires?: readonly HolderField[];
  /** Further members that the platform wants in every application, sent as they stand, such as `payAccType`. */
  alsoApplied?: Readonly<Record<string, string>>;
  /**
   * Whether a card that exists already gets the phone of the application. Default false: a platform that sends codes
   * to that phone would send them to whoever applies.
   */
  updatesPhone?: boolean;
  /** Tables of this platform; each given one replaces the default as a whole. */
  tables?: Partial<ProvincialTables>;
  /** For one call, in milliseconds; an application makes up to five. Default 5000. */
  deadlineMs?: number;
  http?: HospitalHttpOptions;
  /** Default: the system's. */
  clock?: () => Date;
  /** Told of every call as it ends. */
  onCall?: CallObserver;
}

/** What a head's signature can cover; `orgCode` stands in the body. */
export type HeadMember = 'appId' | 'nonceStr' | 'orgCode' | 'timestamp' | 'version';

const LONGEST = { appId: 36, orgCode: 36, appRecordNo: 64, appMode: 10, versionText: 10 } as const;

/** All that is wrong with the options, without quoting a secret; empty = nothing. */
export function faultsOf(options: ProvincialOptions): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string): void => void (holds || faults.push(fault));
  check(/^https?:$/.test(protocolOf(options.address)), 'address: must be an http(s) address');
  for (const [name, most] of Object.entries(LONGEST)) {
    const value = options[name as keyof typeof LONGEST];
    if (value !== undefined) check(value !== '' && value.length <= most, `${name}: must have 1 to ${most} characters`);
  }
  check(isKey(options.key, options.version), `key: must be hexadecimal, of the length that ${options.version} takes`);
  const { seconds } = options.codeLife;
  check(Number.isInteger(seconds) && seconds >= 1, 'codeLife.seconds: must be a whole number from 1 on');
  const { steps = {}, sexes = {}, documentTypes = {}, registered = {} } = options.tables ?? {};
  const needPayment = Object.values(steps).some((code) => PAYMENT_STEPS.includes(code));
  check(!needPayment, `tables.steps: ${PAYMENT_STEPS.join()} wants an amount, which a check of a code does not know`);
  check([sexes, documentTypes, registered].every(isInvertible), 'tables: a code stands for two values');
  return faults;
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}

function isInvertible(table: Readonly<Record<string, string>>): boolean {
  try {
    inverted(table);
    return true;
  } catch {
    return false;
  }
}
