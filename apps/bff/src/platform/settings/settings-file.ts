import { readFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';

/** A file of settings that cannot be used; every fault with its path, never with its value. */
export interface RefusedFile {
  ok: false;
  problems: string[];
}

export const refused = (...problems: string[]): RefusedFile => ({ ok: false, problems });

/** A file as an object of settings. */
export type SettingsTree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is SettingsTree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A YAML text as an object of settings.
 * @param otherwise what is said of a file that is YAML but no object
 */
export function readTree(text: string, otherwise: string): { ok: true; tree: SettingsTree } | RefusedFile {
  try {
    const tree: unknown = parse(text);
    return isTree(tree) ? { ok: true, tree } : refused(otherwise);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    return refused(`the file: is not YAML: ${error.message.split('\n')[0]}`);
  }
}

/** A file from the disk through its reader. */
export function loadFile<Read extends { ok: true }>(
  path: string,
  read: (text: string) => Read | RefusedFile,
): Read | RefusedFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return refused(`the file cannot be read: ${path}`);
  }
  return read(text);
}

/** What a file yields that must be right by now. @throws Error naming everything that is wrong with it */
export function mustBeRight<Read extends { ok: true }>(what: string, file: Read | RefusedFile): Read {
  if (!file.ok) throw new Error(`${what} is wrong:\n${file.problems.join('\n')}`);
  return file;
}
