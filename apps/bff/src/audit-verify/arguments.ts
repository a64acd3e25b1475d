import { parseArgs } from 'node:util';

export const USAGE = `npm run audit:verify [-- --heads FILE]... [--database URL]

Checks the whole audit chain: every event, every hash, every signed head, and the heads that were exported.
  --heads FILE     exported heads, one JSON object a line (AUDIT_HEADS_FILE); may be given several times
  --database URL   mysql://… or mariadb://…; DATABASE_URL unless told
KEYS_FILE names the keys of the service. Ends with 0 when everything is in order, with 1 when not.`;

export interface VerifyArguments {
  heads: readonly string[];
  databaseUrl: string;
  keysFile: string;
}

export type ParsedArguments = { ok: true; value: VerifyArguments } | { ok: false; problems: string[] };

const options = { heads: { type: 'string', multiple: true }, database: { type: 'string' } } as const;

const read = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return (error as Error).message;
  }
};

/** What the command was told, by its arguments first and by the environment second. */
export const parseArguments = (args: readonly string[], env: NodeJS.ProcessEnv): ParsedArguments => {
  const values = read(args);
  if (typeof values === 'string') return { ok: false, problems: [values] };
  const databaseUrl = values.database ?? env.DATABASE_URL;
  const keysFile = env.KEYS_FILE;
  const heads = values.heads ?? (env.AUDIT_HEADS_FILE ? [env.AUDIT_HEADS_FILE] : []);
  if (databaseUrl && keysFile) return { ok: true, value: { heads, databaseUrl, keysFile } };
  return {
    ok: false,
    problems: [
      ...(databaseUrl ? [] : ['the database is not named: --database or DATABASE_URL']),
      ...(keysFile ? [] : ['KEYS_FILE is not set']),
    ],
  };
};
