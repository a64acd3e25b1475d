import 'reflect-metadata';
import { FileKeyProvider } from '@kangqiao/national-crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source';
import { Database } from '../database/database';
import { databaseChainSource } from '../platform/audit/database-chain-source';
import { headChecker } from '../platform/audit/head-signing';
import { verifyChain } from '../platform/audit/verify-chain';
import { parseArguments, USAGE, type VerifyArguments } from './arguments';
import { readHeadsFile } from './heads-file';
import { reportText } from './report-text';

/** @returns whether the chain is in order */
const verify = async ({ heads, databaseUrl, keysFile }: VerifyArguments): Promise<boolean> => {
  const keys = new FileKeyProvider(keysFile);
  // Before the database: whatever was exported by now must be in what is read later.
  const exported = (await Promise.all(heads.map(readHeadsFile))).flat();
  const source = await new DataSource({ ...dataSourceOptions(databaseUrl), entities: [] }).initialize();
  try {
    const chain = databaseChainSource(new Database(source));
    const report = await verifyChain(chain, { keys, isSigned: headChecker(keys), exported });
    process.stdout.write(`${reportText(report)}\n`);
    return report.problem === null;
  } finally {
    await source.destroy();
  }
};

const main = async (): Promise<void> => {
  const parsed = parseArguments(process.argv.slice(2), process.env);
  if (!parsed.ok) {
    process.stderr.write(`${parsed.problems.join('\n')}\n\n${USAGE}\n`);
    process.exitCode = 1;
    return;
  }
  try {
    process.exitCode = (await verify(parsed.value)) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`The audit chain could not be checked: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
};

void main();
