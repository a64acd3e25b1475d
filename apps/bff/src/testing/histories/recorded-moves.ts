import type { AppointmentState } from '@kangqiao/contracts';
import type { Database } from '../../database/database';

/** One move of an appointment, as the database itself recorded it. */
export interface RecordedMove {
  id: string;
  version: number;
  /** Null = the row was made. */
  before: AppointmentState | null;
  after: AppointmentState;
  personId: string;
  departmentId: string;
  numberId: string;
}

const TABLE = `CREATE TABLE recorded_move (
  seq BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, id VARCHAR(22) NOT NULL, version INT NOT NULL,
  \`before\` VARCHAR(16) NULL, \`after\` VARCHAR(16) NOT NULL,
  person_id VARCHAR(22) NOT NULL, department_id VARCHAR(64) NOT NULL, number_id VARCHAR(64) NOT NULL)`;
const insertOf = (before: string) => `INSERT INTO recorded_move
  (id, version, \`before\`, \`after\`, person_id, department_id, number_id)
  VALUES (NEW.id, NEW.version, ${before}, NEW.state, NEW.person_id, NEW.department_id, NEW.number_id)`;

/** Lets the database record every move, whichever statement makes it. */
export async function recordMoves(database: Database): Promise<void> {
  await database.change(TABLE);
  await database.change(`CREATE TRIGGER move_made AFTER INSERT ON appointment FOR EACH ROW ${insertOf('NULL')}`);
  await database.change(
    `CREATE TRIGGER move_moved AFTER UPDATE ON appointment FOR EACH ROW
      BEGIN IF OLD.version <> NEW.version OR OLD.state <> NEW.state THEN ${insertOf('OLD.state')}; END IF; END`,
  );
}

export const recordedMoves = (database: Database): Promise<RecordedMove[]> =>
  database.rows<RecordedMove>(
    `SELECT id, version, \`before\`, \`after\`, person_id AS personId, department_id AS departmentId,
      number_id AS numberId FROM recorded_move ORDER BY seq`,
  );
