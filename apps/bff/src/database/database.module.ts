import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config';
import { dataSourceOptions, openDataSource } from './data-source';
import { Database } from './database';
import { ReservedSource } from './reserved-source';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        ...dataSourceOptions(config.databaseUrl.reveal()),
        autoLoadEntities: true,
        retryAttempts: 3,
        retryDelay: 1000,
      }),
      dataSourceFactory: async (options) => {
        if (!options) throw new Error('no database options');
        return openDataSource(options);
      },
    }),
  ],
  providers: [
    {
      provide: ReservedSource,
      inject: [Config],
      useFactory: (config: Config) => ReservedSource.open(config.databaseUrl.reveal()),
    },
    Database,
  ],
  exports: [Database],
})
export class DatabaseModule {}
