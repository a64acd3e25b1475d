/** One fault of a file of settings: where, and what. */
export interface FileProblem {
  path: string;
  message: string;
}

/** Whether a part of a file of settings is an object with names, not a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ env: NAME }` and nothing else. */
function referenceIn(value: unknown): string | null {
  if (!isObject(value)) return null;
  const [[key, name] = [], ...rest] = Object.entries(value);
  return key === 'env' && typeof name === 'string' && rest.length === 0 ? name : null;
}

/** A name under which a value is secret: it may stand in the environment only. */
const SECRETS = new Set(['key', 'token', 'password', 'secret', 'appSecret']);

/**
 * Replaces every `{ env: NAME }` by the environment's value. Reports names that are not set, and secrets that stand in
 * the file itself; the value of a secret is never part of a problem.
 */
export function resolveReferences(
  tree: unknown,
  env: NodeJS.ProcessEnv,
): { tree: unknown; problems: readonly FileProblem[] } {
  const problems: FileProblem[] = [];

  const resolve = (value: unknown, path: string, name: string): unknown => {
    const variable = referenceIn(value);
    if (variable !== null) {
      if (!env[variable]) problems.push({ path, message: `the environment variable ${variable} is not set` });
      return env[variable];
    }
    if (SECRETS.has(name) && value !== undefined) {
      problems.push({ path, message: 'a secret must not stand in the file; write { env: NAME }' });
      return undefined;
    }
    if (Array.isArray(value)) return value.map((item, index) => resolve(item, `${path}[${index}]`, ''));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolve(item, path === '' ? key : `${path}.${key}`, key)]),
    );
  };

  return { tree: resolve(tree, '', ''), problems };
}
