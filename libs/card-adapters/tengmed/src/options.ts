import type { HolderField, UseStep } from '@kangqiao/card-port';
import type { CallObserver, HospitalHttpOptions } from '@kangqiao/his-http';
import type { AppTokens } from './app-tokens';
import type { ResultCodes } from './result-codes';

/** Where a request comes from: service account, mini-program, face terminal, scanning terminal. */
export type ChannelNumber = 0 | 1 | 3 | 4;

/** How to reach the platform. */
export interface TengmedConnection {
  /** `https://p-healthopen.tengmed.com`, or that and a path. */
  address: string;
  appId: string;
  appSecret: string;
  /** The platform's number of the institution that has the contract. */
  hospitalId: string;
  channelNum: ChannelNumber;
  tokens: AppTokens;
  /** What the platform's result codes mean, by the document that comes with the contract. */
  resultCodes: ResultCodes;
  clock: () => Date;
  /** For one exchange, in milliseconds; a call is at most a token, itself, a token and itself again. Default 10000. */
  deadlineMs?: number;
  /** Replies are read up to 1 MiB unless told. */
  http?: HospitalHttpOptions;
  /** Is told of every exchange. */
  onCall?: CallObserver;
}

/** How the platform names what is done with a card; its dictionaries are not published. */
export interface TengmedUseCodes {
  /** `medicalStep` of verifyQRCode. */
  medicalSteps: Readonly<Record<UseStep, string>>;
  /** `scene` of reportHISData, such as 0101051 for paying in the outpatient department. */
  scenes: Readonly<Record<UseStep, string>>;
  /** `cardChannel` of reportHISData, such as 0401 for a service account. */
  cardChannel: string;
  /** `cardCostTypes` of reportHISData: 0100 own money, 0200 insurance, 0300 public, 0000 other. */
  cardCostTypes: string;
  /** `hospitalCode` by our own id of the hospital; every hospital whose uses are reported. */
  hospitalCodes: Readonly<Record<string, string>>;
}

export interface TengmedCardAuthorityOptions extends TengmedConnection {
  /** As shown on the card. */
  issuer: string;
  uses: TengmedUseCodes;
  /** How long a dynamic code is shown, in seconds. Tencent documents no life and its reply names none. */
  codeLifeSeconds: number;
  /** How long before that end the next code is fetched, in seconds; less than the life. */
  refreshLeadSeconds: number;
  /**
   * Whether the platform issues cards only with the holder's `wechatCode`. Tencent's documents call the field
   * required and say nothing of applications by a server; a site whose contract allows them sets false.
   */
  wechatCodeRequired: boolean;
}

/** What the platform asks for besides name, sex, birth date and document. */
export const REQUIRED_FIELDS: readonly HolderField[] = ['phone', 'nation'];
