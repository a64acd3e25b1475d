import type { Say } from '@kangqiao/language';
import type { ColumnName } from '../../platform/privacy/private-fields';

/** How one column is shown to the person it is about. */
export interface PersonalColumn {
  label: string;
  /** Sealed as this place; opened before it is shown. */
  sealed?: ColumnName;
  /** Plain words for stored codes. */
  words?: Readonly<Record<string, string>>;
  /** Puts what is stored, opened where it is sealed, in plain words, where a list of words is not enough. */
  say?: (stored: string, t: Say) => string;
}

export type OnErasure =
  | 'remove'
  /** The law obliges us to keep it. */
  | { because: string; months: number };

/** A table that holds something about a person. */
export interface PersonalTable {
  name: string;
  title: string;
  /** The column that names the person. */
  personColumn: string;
  /** Primary key: rows are removed one by one by it. */
  key: readonly string[];
  /** What is shown, in order; a column that is not named is an inner number of ours, or part of one that is. */
  columns: Readonly<Record<string, PersonalColumn>>;
  onErasure: OnErasure;
  /** A copy of what a hospital holds: removed as soon as the person takes back the consent to keep copies. */
  isCopy?: boolean;
}
