import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Environment } from './environment';
import { Secret } from './secret';

export interface Preview {
  appDir: string;
  sandboxUrl: string;
}

/** What this process was told at boot; parsed once, never read from the environment again. */
export class Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: Secret;
  readonly hospitalsFile: string;
  readonly keysFile: string;
  readonly wechat: {
    appId: string;
    appSecret: Secret;
    url: string;
    /** The templates of subscribe messages; null = none are sent. */
    templatesFile: string | null;
    /** Whether WeChat is asked how risky an account is. */
    ranksRisk: boolean;
    /** Whether WeChat reads photographs of identity cards. */
    readsIdCards: boolean;
  };
  /** What instances share; null = there is one. It may hold a password. */
  readonly redisUrl: Secret | null;
  readonly messages: { url: string; token: Secret };
  /** This service under that name, or as a file describes. */
  readonly cardIssuer: { name: string } | { file: string };
  /** Which results hospitals accept from one another; null = the region has no list. */
  readonly recognitionFile: string | null;
  /** The region's ranges for what people measure; null = the national ones. */
  readonly measurementTargetsFile: string | null;
  /** Where signed heads of the audit chain are appended; null = they are only logged. */
  readonly auditHeadsFile: string | null;
  /** Critical limits of laboratory values; null = only the laboratories say what is critical. */
  readonly criticalLimitsFile: string | null;
  /** People one account may act for, those awaiting proof included. */
  readonly peopleLimit: number;
  /** A minute. */
  readonly signInsPerAddress: number;
  /** Attempts at proof a minute from one address. */
  readonly proofsPerAddress: number;
  /** What is hidden from family unless the person shows it. */
  readonly sensitive: {
    /** Words in names. */
    departments: readonly string[];
    /** Beginnings of ICD-10 codes. */
    diagnoses: readonly string[];
  };
  readonly logLevel: string;
  /** Reverse proxies whose X-Forwarded-* headers count; none unless told. */
  readonly trustProxy: string | false;
  /** Where browsers reach this service, without a slash at the end. */
  readonly publicUrl: string;
  /** For which a doctor may read a record that was opened for a visit, at most. */
  readonly recordRequestHours: number;
  /** Who opens a person's record for the first reading. */
  readonly recordOpening: { by: 'nobody' } | { by: 'family-doctor'; teamsFile: string };
  /** The demo page; null in production. */
  readonly preview: Preview | null;

  constructor(environment: Environment) {
    this.host = environment.HOST;
    this.port = environment.PORT;
    this.databaseUrl = new Secret(environment.DATABASE_URL);
    this.hospitalsFile = environment.HOSPITALS_FILE;
    this.keysFile = environment.KEYS_FILE;
    this.wechat = {
      appId: environment.WECHAT_APP_ID,
      appSecret: new Secret(environment.WECHAT_APP_SECRET),
      url: environment.WECHAT_URL,
      templatesFile: environment.WECHAT_TEMPLATES_FILE ?? null,
      ranksRisk: environment.WECHAT_RISK_RANK === 'on',
      readsIdCards: environment.WECHAT_ID_CARD_OCR === 'on',
    };
    this.redisUrl = environment.REDIS_URL === undefined ? null : new Secret(environment.REDIS_URL);
    this.messages = { url: environment.MESSAGES_URL, token: new Secret(environment.MESSAGES_TOKEN) };
    this.cardIssuer = issuerOf(environment);
    this.recognitionFile = environment.RECOGNITION_FILE ?? null;
    this.measurementTargetsFile = environment.MEASUREMENT_TARGETS_FILE ?? null;
    this.auditHeadsFile = environment.AUDIT_HEADS_FILE ?? null;
    this.criticalLimitsFile = environment.CRITICAL_LIMITS_FILE ?? null;
    this.peopleLimit = environment.PEOPLE_LIMIT;
    this.signInsPerAddress = environment.SIGN_INS_PER_ADDRESS;
    this.proofsPerAddress = environment.PROOFS_PER_ADDRESS;
    this.sensitive = {
      departments: listOf(environment.SENSITIVE_DEPARTMENTS),
      diagnoses: listOf(environment.SENSITIVE_DIAGNOSES),
    };
    this.logLevel = environment.LOG_LEVEL;
    this.trustProxy = environment.TRUST_PROXY ?? false;
    this.publicUrl = (environment.PUBLIC_URL ?? `http://${environment.HOST}:${environment.PORT}`).replace(/\/+$/, '');
    this.recordRequestHours = environment.RECORD_REQUEST_HOURS;
    this.recordOpening =
      environment.RECORD_OPENING === 'family-doctor'
        ? { by: 'family-doctor', teamsFile: environment.FAMILY_DOCTORS_FILE ?? '' }
        : { by: 'nobody' };
    this.preview = previewOf(environment);
  }
}

const listOf = (text: string): string[] =>
  text
    .split(/[,，]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

const issuerOf = ({ CARD_ISSUER, CARD_ISSUER_FILE }: Environment): Config['cardIssuer'] =>
  CARD_ISSUER_FILE === undefined ? { name: CARD_ISSUER ?? '' } : { file: CARD_ISSUER_FILE };

const previewOf = ({ PREVIEW_APP_DIR, PREVIEW_SANDBOX_URL }: Environment): Preview | null =>
  PREVIEW_APP_DIR && PREVIEW_SANDBOX_URL ? { appDir: PREVIEW_APP_DIR, sandboxUrl: PREVIEW_SANDBOX_URL } : null;

export type ParsedConfig = { ok: true; config: Config } | { ok: false; problems: string[] };

/** Empty means "not given": a compose file passes unset variables as empty text. */
const given = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => !!entry[1]));

/** Reads the environment; every fault is reported together, by name, never with its value. */
export const parseConfig = (env: NodeJS.ProcessEnv): ParsedConfig => {
  const values = given(env);
  const environment = plainToInstance(Environment, values, { exposeDefaultValues: true });
  const problems = validateSync(environment, { validationError: { target: false, value: false } }).map((error) => {
    const reason = Object.values(error.constraints ?? {}).at(-1) ?? 'is wrong';
    return values[error.property] === undefined
      ? `${error.property} is missing (缺少配置): it ${reason}`
      : `${error.property} is wrong (配置有误): it ${reason}`;
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: new Config(environment) };
};
