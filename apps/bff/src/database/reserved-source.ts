import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';

const POOL_SIZE = 4;

/** Connections that nothing but the reserved share uses. */
export class ReservedSource {
  private constructor(readonly source: DataSource) {}

  static async open(url: string): Promise<ReservedSource> {
    const source = new DataSource({ ...dataSourceOptions(url, POOL_SIZE), entities: [] });
    return new ReservedSource(await source.initialize());
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
