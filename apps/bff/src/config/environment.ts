import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  type ValidationArguments,
} from 'class-validator';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const HTTP_URL = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

/** Words with spaces between them, as a list of the environment is written. */
const listOf = (...lines: string[]): string => lines.join(' ').replaceAll(' ', ',');

/** What is hidden from family unless the person shows it, by names; see docs/operations.md. */
const SENSITIVE_DEPARTMENTS = listOf(
  '精神 心理 心身 抑郁 焦虑 双相 躁狂 成瘾 戒毒 美沙酮 性病 性传播 性医学 艾滋 HIV 免疫缺陷',
  '梅毒 淋病 尖锐湿疣 生殖 不孕 不育 试管 男科 计划生育 流产 避孕 输血前 感染四项 感染八项 传染病四项',
  '传染病八项',
);
/** The same by ICD-10: mental disorders, STD, HIV, infertility, abortion, contraception, self-harm. */
const SENSITIVE_DIAGNOSES = listOf(
  'F A50 A51 A52 A53 A54 A55 A56 A57 A58 A59 A60 A63 A64 B20 B21 B22 B23 B24 Z21 N46 N97',
  'O03 O04 O05 O06 O07 O08 Z30 Z31 X6 X7 X80 X81 X82 X83 X84',
);
const LIST = { message: 'must be words, comma separated' };

/** Two ways to say the same thing, of which one may be used. */
const NotTogetherWith = (other: keyof Environment): PropertyDecorator =>
  ValidateBy(
    {
      name: 'notTogetherWith',
      validator: {
        validate: (_value, args?: ValidationArguments) => (args?.object as Environment)[other] === undefined,
      },
    },
    { message: `must not be given together with ${other}` },
  );

/** The environment as it must be. A default stands here only where it is safe everywhere; a secret has none. */
export class Environment {
  @MinLength(1, { message: 'must name an address to bind' })
  HOST: string = '127.0.0.1';

  @Type(() => Number)
  @IsInt({ message: 'must be a port number' })
  @Min(0, { message: 'must be a port number' })
  @Max(65535, { message: 'must be a port number' })
  PORT: number = 8080;

  @Matches(/^(mysql|mariadb):\/\/[^/]+\/[^/?]+/, {
    message: 'must be mysql://user:password@host:port/database or mariadb://…',
  })
  DATABASE_URL!: string;

  @MinLength(1, { message: 'must be the path of the hospitals file' })
  HOSPITALS_FILE!: string;

  @MinLength(1, { message: 'must be the AppID of the mini-program' })
  WECHAT_APP_ID!: string;

  @MinLength(1, { message: 'must be the AppSecret of the mini-program' })
  WECHAT_APP_SECRET!: string;

  @IsUrl(HTTP_URL, { message: 'must be an http or https URL' })
  WECHAT_URL: string = 'https://api.weixin.qq.com';

  /** What WeChat's subscribe messages say; without it notifications stand in the centre only. */
  @IsOptional()
  @MinLength(1, { message: 'must be the path of the file that names the templates of subscribe messages' })
  WECHAT_TEMPLATES_FILE?: string;

  @IsUrl(HTTP_URL, { message: 'must be the http or https URL of the message gateway' })
  MESSAGES_URL!: string;

  @MinLength(1, { message: 'must be the bearer token of the message gateway' })
  MESSAGES_TOKEN!: string;

  @MinLength(1, { message: 'must be the path of the key file' })
  KEYS_FILE!: string;

  /** Who issues the cards where this service itself does. */
  @ValidateIf(({ CARD_ISSUER_FILE }: Environment) => CARD_ISSUER_FILE === undefined)
  @MinLength(1, { message: 'must be the name of the card issuer, or CARD_ISSUER_FILE must name a file' })
  CARD_ISSUER?: string;

  /** Who issues the cards in all other cases; see docs/operations.md. */
  @ValidateIf(({ CARD_ISSUER_FILE }: Environment) => CARD_ISSUER_FILE !== undefined)
  @NotTogetherWith('CARD_ISSUER')
  CARD_ISSUER_FILE?: string;

  /** Which results hospitals of the region accept from one another; without it the service lists none. */
  @IsOptional()
  @MinLength(1, { message: 'must be the path of the recognition file' })
  RECOGNITION_FILE?: string;

  /** The region's ranges for what people measure at home; without it the national ones count. */
  @IsOptional()
  @MinLength(1, { message: 'must be the path of the measurement targets file' })
  MEASUREMENT_TARGETS_FILE?: string;

  /** Signed heads of the audit chain are appended to it; without it they are only logged. */
  @IsOptional()
  @MinLength(1, { message: 'must be the path of a file to append to' })
  AUDIT_HEADS_FILE?: string;

  /** Critical limits of laboratory values, with their source; without it only the laboratories say what is critical. */
  @IsOptional()
  @MinLength(1, { message: 'must be the path of a file of critical limits' })
  CRITICAL_LIMITS_FILE?: string;

  /** People one account may act for, those awaiting proof included. */
  @Type(() => Number)
  @IsInt({ message: 'must be a number from 1 to 20' })
  @Min(1, { message: 'must be a number from 1 to 20' })
  @Max(20, { message: 'must be a number from 1 to 20' })
  PEOPLE_LIMIT: number = 6;

  /** Sign-ins a minute from one address; a hospital's Wi-Fi may put many phones behind one. */
  @Type(() => Number)
  @IsInt({ message: 'must be a number from 1 to 1000' })
  @Min(1, { message: 'must be a number from 1 to 1000' })
  @Max(1000, { message: 'must be a number from 1 to 1000' })
  SIGN_INS_PER_ADDRESS: number = 30;

  /** Attempts a minute, from one address, to prove control over somebody; ten times as many an hour. */
  @Type(() => Number)
  @IsInt({ message: 'must be a number from 1 to 1000' })
  @Min(1, { message: 'must be a number from 1 to 1000' })
  @Max(1000, { message: 'must be a number from 1 to 1000' })
  PROOFS_PER_ADDRESS: number = 10;

  /** What several instances share while a release is under way; left out: in memory, for one instance alone. */
  @IsOptional()
  @Matches(/^(rediss?:\/\/[^/\s]+|\/)/, { message: 'must be redis://…, rediss://… or the path of a socket' })
  REDIS_URL?: string;

  /** `on`: WeChat is asked how risky an account is that comes to a waiting room; the app needs WeChat's permission. */
  @IsIn(['on', 'off'], { message: 'must be on or off' })
  WECHAT_RISK_RANK: string = 'off';

  /** `on`: identity numbers can be filled in from a photograph that WeChat reads; the app's quota of readings pays for it. */
  @IsIn(['on', 'off'], { message: 'must be on or off' })
  WECHAT_ID_CARD_OCR: string = 'off';

  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  LOG_LEVEL: string = 'info';

  /** Addresses of the reverse proxies whose X-Forwarded-* headers count, comma separated. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*$/, { message: 'must be addresses or CIDR ranges, comma separated' })
  TRUST_PROXY?: string;

  /** Where browsers reach this service from outside: what links that residents hand to doctors begin with. */
  @IsOptional()
  @IsUrl(HTTP_URL, { message: 'must be the http or https URL under which browsers reach this service' })
  @MaxLength(70, { message: 'must have at most 70 characters, for it goes into QR codes' })
  PUBLIC_URL?: string;

  /** Hours for which a doctor may read a record that a resident opened for a visit, at most. */
  @Type(() => Number)
  @IsInt({ message: 'must be a number from 1 to 24' })
  @Min(1, { message: 'must be a number from 1 to 24' })
  @Max(24, { message: 'must be a number from 1 to 24' })
  RECORD_REQUEST_HOURS: number = 8;

  /** `family-doctor`: a record is read for the first time only once a family doctor of the region has approved. */
  @IsIn(['open', 'family-doctor'], { message: 'must be open or family-doctor' })
  RECORD_OPENING: string = 'open';

  /** The teams that approve. */
  @ValidateIf(({ RECORD_OPENING }: Environment) => RECORD_OPENING === 'family-doctor')
  @MinLength(1, { message: 'must be the path of the file of family doctors, which RECORD_OPENING=family-doctor needs' })
  FAMILY_DOCTORS_FILE?: string;

  @IsOptional()
  @MinLength(1, { message: 'must be the folder of the H5 build' })
  PREVIEW_APP_DIR?: string;

  @IsOptional()
  @IsUrl(HTTP_URL, { message: 'must be the http or https URL of the sandbox' })
  PREVIEW_SANDBOX_URL?: string;

  /** Words in names of departments, reports, items and diagnoses. */
  @Matches(/[^,，\s]/, LIST)
  SENSITIVE_DEPARTMENTS: string = SENSITIVE_DEPARTMENTS;

  /** Beginnings of ICD-10 codes. */
  @Matches(/[^,，\s]/, LIST)
  SENSITIVE_DIAGNOSES: string = SENSITIVE_DIAGNOSES;
}
