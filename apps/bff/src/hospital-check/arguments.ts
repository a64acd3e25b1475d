import { parseArgs } from 'node:util';
import { type DocumentType, normaliseName, parseIdentityDocument } from '@kangqiao/domain';

export const USAGE = `npm run hospital:check -- --hospital <id> [options]

  --hospital <id>      the hospital's id in the hospitals file
  --file <path>        the hospitals file (default: HOSPITALS_FILE; without either, the sandbox is started and checked)
  --patient <number>   identity document number of the named test patient
  --name <name>        the test patient's name, as in the hospital's file
  --full               also hold, release, book and cancel, with the test patient; default: read only
  --faults             with the sandbox only: make its hospital fail in every way, too; needs --full
  --html <path>        write the table as a web page too
`;

const DOCUMENT_TYPES: readonly DocumentType[] = ['resident-id', 'hmt-residence-permit', 'foreign-permanent-residence'];

/** What the command was asked to do. */
export interface CheckArguments {
  hospital: string;
  file: string;
  patient: { name: string; document: { type: DocumentType; number: string } } | null;
  full: boolean;
  /** Where the sandbox listens whose hospital is made to fail; null = nothing is made to fail. */
  sandbox: string | null;
  html: string | null;
}

export type ParsedArguments = { ok: true; arguments: CheckArguments } | { ok: false; problems: string[] };

/** Reads the command line; every fault is reported together. */
export function parseArguments(argv: readonly string[], env: NodeJS.ProcessEnv): ParsedArguments {
  const read = readOptions(argv);
  if (typeof read === 'string') return { ok: false, problems: [read] };
  const { hospital, file = env.HOSPITALS_FILE, patient, name, full = false, faults = false, html } = read;
  const problems: string[] = [];
  if (!hospital) problems.push('--hospital must name a hospital of the hospitals file');
  if (!file) problems.push('--file or HOSPITALS_FILE must name the hospitals file');
  if ((patient === undefined) !== (name === undefined)) problems.push('--patient and --name belong together');
  if (full && patient === undefined) problems.push('--full needs a named test patient: --patient and --name');
  const sandbox = faults ? (env.SANDBOX_URL ?? null) : null;
  if (faults && sandbox === null) problems.push('--faults is for the sandbox only: give no hospitals file');
  if (faults && !full) problems.push('--faults needs --full');
  const person = patient !== undefined && name !== undefined ? personOf(patient, name) : null;
  if (typeof person === 'string') problems.push(person);
  if (problems.length > 0 || !hospital || !file || typeof person === 'string') return { ok: false, problems };
  return { ok: true, arguments: { hospital, file, patient: person, full, sandbox, html: html ?? null } };
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        hospital: { type: 'string' },
        file: { type: 'string' },
        patient: { type: 'string' },
        name: { type: 'string' },
        full: { type: 'boolean' },
        faults: { type: 'boolean' },
        html: { type: 'string' },
      },
    }).values;
  } catch (error) {
    // Only what it says of the options; a value could be a document number.
    const { code } = error as { code?: unknown };
    return `the options cannot be read: ${String(code)}`;
  }
}

/** The test patient, or what is wrong with them. */
function personOf(number: string, text: string): NonNullable<CheckArguments['patient']> | string {
  const normal = normaliseName(text);
  if (!normal.ok) return '--name is not a name';
  for (const type of DOCUMENT_TYPES) {
    const parsed = parseIdentityDocument({ type, number });
    if (parsed.ok) return { name: normal.name, document: parsed.document };
  }
  return '--patient is not a valid identity document number';
}
