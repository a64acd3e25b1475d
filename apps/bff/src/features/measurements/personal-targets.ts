import { OLDEST, type VitalQuantity, type VitalTarget } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';

const TARGET_CONTENT = 'measurement_target.content';

/** What is kept sealed. */
export interface TargetContent {
  atLeast: string | null;
  below: string | null;
  doctorName: string;
}

interface NewTarget extends TargetContent {
  quantity: VitalQuantity;
  hospitalId: string;
  hospitalName: string;
}

/** The ranges that doctors set for one person. Whoever reads or writes has asked for the right to before. */
@Injectable()
export class PersonalTargets {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<VitalTarget[]> {
    const rows = await this.database.rows<{ quantity: VitalQuantity; hospitalName: string; contentSealed: Buffer }>(
      `SELECT quantity, hospital_name AS hospitalName, content_sealed AS contentSealed
         FROM measurement_target WHERE person_id = ?`,
      [personId],
    );
    return rows.map(({ quantity, hospitalName, contentSealed }) => {
      const { atLeast, below, doctorName } = JSON.parse(
        this.fields.open(TARGET_CONTENT, contentSealed),
      ) as TargetContent;
      return {
        quantity,
        atLeast,
        below,
        fromAge: 0,
        toAge: OLDEST,
        source: `${hospitalName} ${doctorName}医生为您设定`,
      };
    });
  }

  /** Takes the place of what was set before. */
  async set(personId: string, target: NewTarget): Promise<void> {
    const { quantity, hospitalId, hospitalName, atLeast, below, doctorName } = target;
    const content: TargetContent = { atLeast, below, doctorName };
    await this.database.transaction(async (tx) => {
      // Whoever has the person forgotten at this moment waits here, or we find nobody.
      const person = await tx.row('SELECT id FROM person WHERE id = ? LOCK IN SHARE MODE', [personId]);
      if (!person) return;
      await tx.change(
        `INSERT INTO measurement_target (person_id, quantity, hospital_id, hospital_name, content_sealed, set_at)
         VALUES (?, ?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE hospital_id = VALUES(hospital_id), hospital_name = VALUES(hospital_name),
                                 content_sealed = VALUES(content_sealed), set_at = VALUES(set_at)`,
        [
          ...[personId, quantity, hospitalId, hospitalName],
          ...[this.fields.seal(TARGET_CONTENT, JSON.stringify(content)), this.clock.now()],
        ],
      );
    });
  }

  async remove(personId: string, quantity: VitalQuantity): Promise<void> {
    await this.database.change('DELETE FROM measurement_target WHERE person_id = ? AND quantity = ?', [
      personId,
      quantity,
    ]);
  }
}
