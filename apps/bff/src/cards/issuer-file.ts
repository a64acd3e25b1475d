import { plainToInstance } from 'class-transformer';
import { problemsIn } from '../platform/settings/problems';
import { type FileProblem, resolveReferences } from '../platform/settings/references';
import { loadFile, readTree, refused, type RefusedFile } from '../platform/settings/settings-file';
import { type AnyIssuerSettings, ISSUER_WIRES, SETTINGS_OF_ISSUER } from './issuer-settings';
import { issuerTableProblems } from './issuer-tables';
import { platformProblems } from './open-issuer';

export type IssuerFile = { ok: true; settings: AnyIssuerSettings } | RefusedFile;

const said = (problems: readonly FileProblem[]): IssuerFile => {
  const first = new Map(problems.map(({ path, message }) => [`${path}: ${message}`, path]));
  return refused(...first.keys());
};

/** Reads the text of a card issuer's file; every fault is reported together with its path, never with its value. */
export function parseIssuer(text: string, env: NodeJS.ProcessEnv): IssuerFile {
  const yaml = readTree(text, 'the file: must be YAML that describes one issuer');
  if (!yaml.ok) return yaml;
  const resolved = resolveReferences(yaml.tree, env);
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
export const loadIssuerFile = (path: string, env: NodeJS.ProcessEnv): IssuerFile =>
  loadFile(path, (text) => parseIssuer(text, env));
