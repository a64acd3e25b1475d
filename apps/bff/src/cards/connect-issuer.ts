import { RegionalCardAuthority } from '@kangqiao/card-adapter-regional';
import { type Observers, SystemGuard } from '@kangqiao/his-resilience';
import type { KeyProvider } from '@kangqiao/national-crypto';
import { bulkhead } from 'cockatiel';
import type { Clock } from '../platform/clock';
import type { AppLogger } from '../platform/logging/logger';
import type { SharedTokens } from '../platform/shared-tokens/shared-tokens';
import { CardIssuing } from './card-issuing';
import type { DatabaseCodeUses } from './database-code-uses';
import { GuardedCardAuthority } from './guarded-card-authority';
import { guardSettings } from './issuer-resilience';
import { type AnyIssuerSettings, type ProvincialSettings, RegionalSettings, TengmedSettings } from './issuer-settings';
import { openProvincial, openTengmed } from './open-issuer';
import { SharedAppTokens } from './shared-app-tokens';

/** What the issuers need of the service. */
export interface IssuerSurroundings {
  keys: KeyProvider;
  clock: Clock;
  uses: DatabaseCodeUses;
  tokens: SharedTokens;
  logger: AppLogger;
}

const observers = (logger: AppLogger): Observers => ({
  onBreaker: ({ state }) => logger.warn({ state }, 'the breaker of the card issuer changed its state'),
});

/** Our own issuer calls nobody: it needs no guard but the reserved share of the database. */
const regional = ({ issuer, codesAhead }: RegionalSettings, { keys, clock, uses }: IssuerSurroundings): CardIssuing => {
  const ahead = codesAhead === undefined ? {} : { codesAhead };
  const authority = new RegionalCardAuthority({ issuer, keys, clock: () => clock.now(), uses, ...ahead });
  return new CardIssuing(issuer, authority, authority, async () => {});
};

const platform = (
  settings: TengmedSettings | ProvincialSettings,
  { clock, tokens, logger }: IssuerSurroundings,
): CardIssuing => {
  const now = () => clock.now();
  const opened =
    settings instanceof TengmedSettings
      ? openTengmed(settings, new SharedAppTokens(tokens, `tengmed:${settings.appId}`), now)
      : openProvincial(settings, now);
  const { concurrency, queue } = settings.resilience;
  const guard = new SystemGuard(
    settings.wire,
    bulkhead(concurrency, queue),
    guardSettings(settings.resilience),
    observers(logger),
  );
  const guarded = new GuardedCardAuthority(opened, guard, (trouble) =>
    logger.warn({ issuer: settings.wire, ...trouble }, 'a call to the card issuer failed'),
  );
  return new CardIssuing(settings.issuer, guarded, null, () => opened.close());
};

/** Connects the issuer that the configuration names; nothing is sent before the first call. */
export const connectIssuer = (settings: AnyIssuerSettings, surroundings: IssuerSurroundings): CardIssuing =>
  settings instanceof RegionalSettings ? regional(settings, surroundings) : platform(settings, surroundings);
