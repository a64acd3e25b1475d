import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const HTTP_URL = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

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

  @IsUrl(HTTP_URL, { message: 'must be the http or https URL of the message gateway' })
  MESSAGES_URL!: string;

  @MinLength(1, { message: 'must be the bearer token of the message gateway' })
  MESSAGES_TOKEN!: string;

  @MinLength(1, { message: 'must be the path of the key file' })
  KEYS_FILE!: string;

  @MinLength(1, { message: 'must be the name of the card issuer' })
  CARD_ISSUER!: string;

  /** Signed heads of the audit chain are appended to it; without it they are only logged. */
  @IsOptional()
  @MinLength(1, { message: 'must be the path of a file to append to' })
  AUDIT_HEADS_FILE?: string;

  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  LOG_LEVEL: string = 'info';

  /** Addresses of the reverse proxies whose X-Forwarded-* headers count, comma separated. */
  @IsOptional()
  @Matches(/^[0-9a-fA-F.:/]+(,[0-9a-fA-F.:/]+)*$/, { message: 'must be addresses or CIDR ranges, comma separated' })
  TRUST_PROXY?: string;

  @IsOptional()
  @MinLength(1, { message: 'must be the folder of the H5 build' })
  PREVIEW_APP_DIR?: string;

  @IsOptional()
  @IsUrl(HTTP_URL, { message: 'must be the http or https URL of the sandbox' })
  PREVIEW_SANDBOX_URL?: string;
}
