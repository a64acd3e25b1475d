import type { AppointmentState, WaitlistState } from '@kangqiao/contracts';
import type { Database } from '../../database/database';

interface Recorded {
  /** In which order the database made them. */
  seq: number;
  id: string;
  version: number;
  personId: string;
  departmentId: string;
  sessionId: string;
}

/** One move of an appointment, as the database itself recorded it. */
export interface RecordedMove extends Recorded {
  /** Null = the row was made. */
  before: AppointmentState | null;
  after: AppointmentState;
  numberId: string;
  /** To whom in line it is offered. */
  waitlistId: string | null;
}

/** One change of a place in line. */
export interface RecordedPlace extends Recorded {
  before: WaitlistState | null;
  after: WaitlistState;
  place: number;
  /** What is being held for them from now on. */
  holdId: string | null;
}

const TABLE = `CREATE TABLE recorded_move (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, id VARCHAR(22) NOT NULL, version INT NOT NULL,
  \`before\` VARCHAR(16) NULL, \`after\` VARCHAR(16) NOT NULL, person_id VARCHAR(22) NOT NULL,
  department_id VARCHAR(64) NOT NULL, session_id VARCHAR(64) NOT NULL,
  number_id VARCHAR(64) NULL, waitlist_id VARCHAR(22) NULL, place INT NULL, hold_id VARCHAR(22) NULL)`;

const COMMON = 'id, version, `before`, `after`, person_id, department_id, session_id';
const commonOf = (before: string) =>
  `NEW.id, NEW.version, ${before}, NEW.state, NEW.person_id, NEW.department_id, NEW.session_id`;
const moveOf = (before: string) =>
  `INSERT INTO recorded_move (${COMMON}, number_id, waitlist_id)
   VALUES (${commonOf(before)}, NEW.number_id, NEW.waitlist_id)`;
const placeOf = (before: string) =>
  `INSERT INTO recorded_move (${COMMON}, place, hold_id) VALUES (${commonOf(before)}, NEW.place, NEW.hold_id)`;

/** Lets the database record every move, whichever statement makes it. */
export async function recordMoves(database: Database): Promise<void> {
  await database.change(TABLE);
  const after = (event: string, table: string, work: string) =>
    database.change(`CREATE TRIGGER ${table}_${event} AFTER ${event} ON ${table} FOR EACH ROW ${work}`);
  const ifMoved = (work: string) =>
    `BEGIN IF OLD.version <> NEW.version OR OLD.state <> NEW.state THEN ${work}; END IF; END`;
  await after('INSERT', 'appointment', moveOf('NULL'));
  await after('UPDATE', 'appointment', ifMoved(moveOf('OLD.state')));
  await after('INSERT', 'waitlist_entry', placeOf('NULL'));
  await after('UPDATE', 'waitlist_entry', ifMoved(placeOf('OLD.state')));
}

const SELECTED = `seq, id, version, \`before\`, \`after\`, person_id AS personId, department_id AS departmentId,
  session_id AS sessionId`;

export const recordedMoves = (database: Database): Promise<RecordedMove[]> =>
  database.rows<RecordedMove>(
    `SELECT ${SELECTED}, number_id AS numberId, waitlist_id AS waitlistId
       FROM recorded_move WHERE number_id IS NOT NULL ORDER BY seq`,
  );

export const recordedPlaces = (database: Database): Promise<RecordedPlace[]> =>
  database.rows<RecordedPlace>(
    `SELECT ${SELECTED}, place, hold_id AS holdId FROM recorded_move WHERE place IS NOT NULL ORDER BY seq`,
  );

/** The last move so far. */
export async function lastRecorded(database: Database): Promise<number> {
  const row = await database.row<{ seq: number | null }>('SELECT MAX(seq) AS seq FROM recorded_move');
  return Number(row?.seq ?? 0);
}
