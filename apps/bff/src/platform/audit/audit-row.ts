/** An event as it is stored. */
export interface AuditRow {
  /** In the order of writing, with holes. */
  seq: number;
  /** In the chain: 1, 2, 3 … without holes; null until it is sealed. */
  position: number | null;
  /** SM3 of the chain up to here; null until it is sealed. */
  hash: Buffer | null;
  format: number;
  /** Which run of which instance wrote it. */
  writer: string;
  /** How many events that run had written, this one included. */
  writerSeq: number;
  /** What phones call the event. */
  id: string;
  at: Date;
  action: string;
  outcome: string;
  code: string | null;
  actorKind: string;
  accountId: string | null;
  relation: string | null;
  capacity: string | null;
  actorHospitalId: string | null;
  terminalCode: string | null;
  personId: string | null;
  hospitalId: string | null;
  /** Sealed by PrivateFields as `audit_event.subject`. */
  subject: Buffer | null;
  traceId: string;
  macVersion: number;
  mac: Buffer;
}

/** A row as it is found: who can write the table can make anything of it. */
export type FoundRow = { [Field in keyof AuditRow]: AuditRow[Field] | null };

/** What the chain had come to, signed by SM2. */
export interface SignedHead {
  position: number;
  hash: Buffer;
  at: Date;
  keyVersion: number;
  signature: Buffer;
}

export type FoundHead = { [Field in keyof SignedHead]: SignedHead[Field] | null };

const COLUMNS: Record<keyof AuditRow, string> = {
  seq: 'seq',
  position: 'position',
  hash: 'hash',
  format: 'format',
  writer: 'writer',
  writerSeq: 'writer_seq',
  id: 'id',
  at: 'at',
  action: 'action',
  outcome: 'outcome',
  code: 'code',
  actorKind: 'actor_kind',
  accountId: 'account_id',
  relation: 'relation',
  capacity: 'capacity',
  actorHospitalId: 'actor_hospital_id',
  terminalCode: 'terminal_code',
  personId: 'person_id',
  hospitalId: 'hospital_id',
  subject: 'subject',
  traceId: 'trace_id',
  macVersion: 'mac_version',
  mac: 'mac',
};

/** A row that was not sealed yet. */
export type NewRow = Omit<AuditRow, 'seq' | 'position' | 'hash'>;

const NEW_FIELDS = (Object.keys(COLUMNS) as (keyof AuditRow)[]).filter(
  (field): field is keyof NewRow => !['seq', 'position', 'hash'].includes(field),
);

/** The columns of an AuditRow for a SELECT from `audit_event`. */
export const SELECTED = Object.entries(COLUMNS)
  .map(([field, column]) => `\`${column}\` AS \`${field}\``)
  .join(', ');

/** One INSERT of many rows. */
export const insertOf = (rows: readonly NewRow[]) => ({
  sql: `INSERT INTO audit_event (${NEW_FIELDS.map((field) => `\`${COLUMNS[field]}\``).join(', ')}) VALUES ${rows
    .map(() => `(${NEW_FIELDS.map(() => '?').join(', ')})`)
    .join(', ')}`,
  values: rows.flatMap((row) => NEW_FIELDS.map((field) => row[field])),
});

/** The columns of a SignedHead for a SELECT from `audit_head`. */
export const HEAD_SELECTED = 'position, hash, `at`, key_version AS keyVersion, signature';
