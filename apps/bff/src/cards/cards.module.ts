import { CardAuthorityPort } from '@kangqiao/card-port';
import { KeyProvider } from '@kangqiao/national-crypto';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config';
import { Clock } from '../platform/clock';
import { Housekeeping } from '../platform/housekeeping/housekeeping';
import { AppLogger } from '../platform/logging/logger';
import { mustBeRight } from '../platform/settings/settings-file';
import { SharedTokens } from '../platform/shared-tokens/shared-tokens';
import { CardIssuing } from './card-issuing';
import { CodeUseEntity } from './code-use.entity';
import { connectIssuer, type IssuerSurroundings } from './connect-issuer';
import { DatabaseCodeUses } from './database-code-uses';
import { loadIssuerFile } from './issuer-file';
import { type AnyIssuerSettings, RegionalSettings } from './issuer-settings';
import { RevokedCardEntity } from './revoked-card.entity';

/** A file with a fault stops the start. */
const settingsOf = ({ cardIssuer }: Config): AnyIssuerSettings => {
  if ('name' in cardIssuer)
    return Object.assign(new RegionalSettings(), { wire: 'regional' as const, issuer: cardIssuer.name });
  return mustBeRight('the card issuer file', loadIssuerFile(cardIssuer.file, process.env)).settings;
};

const SURROUNDINGS = [KeyProvider, Clock, DatabaseCodeUses, SharedTokens, AppLogger] as const;
type Surroundings = [
  IssuerSurroundings['keys'],
  IssuerSurroundings['clock'],
  IssuerSurroundings['uses'],
  IssuerSurroundings['tokens'],
  IssuerSurroundings['logger'],
];

/** Who issues the e-health cards here; the only place that names an issuer's adapter. */
@Module({
  imports: [TypeOrmModule.forFeature([CodeUseEntity, RevokedCardEntity])],
  providers: [
    DatabaseCodeUses,
    {
      provide: CardIssuing,
      inject: [Config, ...SURROUNDINGS],
      useFactory: (config: Config, ...[keys, clock, uses, tokens, logger]: Surroundings) =>
        connectIssuer(settingsOf(config), { keys, clock, uses, tokens, logger }),
    },
    { provide: CardAuthorityPort, inject: [CardIssuing], useFactory: ({ authority }: CardIssuing) => authority },
  ],
  exports: [CardAuthorityPort, CardIssuing],
})
export class CardsModule {
  constructor(housekeeping: Housekeeping, uses: DatabaseCodeUses) {
    housekeeping.add({ title: 'expired code uses', run: () => uses.removeExpired() });
  }
}
