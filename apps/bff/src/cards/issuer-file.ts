import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { parse, YAMLParseError } from 'yaml';
import { problemsIn } from '../hospitals/problems';
import { type FileProblem, resolveReferences } from '../hospitals/references';
import { type AnyIssuerSettings, ISSUER_WIRES, SETTINGS_OF_ISSUER } from './issuer-settings';
import { issuerTableProblems } from './issuer-tables';
import { platformProblems } from './open-issuer';

export type IssuerFile = { ok: true; settings: AnyIssuerSettings } | { ok: false; problems: string[] };

const said = (problems: readonly FileProblem[]): IssuerFile => {
  const first = new Map(problems.map(({ path, message }) => [`${path}: ${message}`, path]));
  return { ok: false, problems: [...first.keys()] };
};

const parsed = (text: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof YAMLParseError) return null;
    throw error;
  }
};

/** Reads the text of a card issuer's file; every fault is reported together with its path, never with its value. */
export function parseIssuer(text: string, env: NodeJS.ProcessEnv): IssuerFile {
  const tree = parsed(text);
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree))
    return { ok: false, problems: ['the file: must be YAML that describes one issuer'] };
  const resolved = resolveReferences(tree, env);
  const { wire } = resolved.tree as { wire?: unknown };
  const known = ISSUER_WIRES.find((one) => one === wire);
  if (known === undefined)
    return said([...resolved.problems, { path: 'wire', message: `must be one of ${ISSUER_WIRES.join(', ')}` }]);

  const settings = plainToInstance<AnyIssuerSettings, unknown>(SETTINGS_OF_ISSUER[known], resolved.tree, {
    exposeDefaultValues: true,
  });
  const unresolved = new Set(resolved.problems.map(({ path }) => path));
  const faults = [...problemsIn(settings, ''), ...issuerTableProblems(settings)];
  const own = [...resolved.problems, ...faults.filter(({ path }) => !unresolved.has(path))];
  if (own.length > 0) return said(own);
  const ofPlatform = platformProblems(settings);
  return ofPlatform.length > 0 ? said(ofPlatform) : { ok: true, settings };
}

/** Reads a card issuer's file from the disk. */
export function loadIssuerFile(path: string, env: NodeJS.ProcessEnv): IssuerFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { ok: false, problems: [`the file cannot be read: ${path}`] };
  }
  return parseIssuer(text, env);
}
