import type { ContactRelation, EmergencyContact, PutEmergencyContact } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';

const CONTENT = 'emergency_contact.content';

interface Content {
  name: string;
  contactRelation: ContactRelation;
  phone: string;
}

/** Whom to call for a person. Whoever reads or writes has asked PatientAccess before. */
@Injectable()
export class EmergencyContacts {
  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<EmergencyContact | null> {
    const row = await this.database.row<{ contentSealed: Buffer; updatedAt: Date }>(
      'SELECT content_sealed AS contentSealed, updated_at AS updatedAt FROM emergency_contact WHERE person_id = ?',
      [personId],
    );
    if (!row) return null;
    const content = JSON.parse(this.fields.open(CONTENT, row.contentSealed)) as Content;
    return { ...content, updatedAt: isoWithOffset(row.updatedAt) };
  }

  /** Takes the place of whoever was named before. */
  async put(personId: string, { name, contactRelation, phone }: PutEmergencyContact): Promise<void> {
    const content: Content = { name: name.trim(), contactRelation, phone };
    await this.database.transaction(async (tx) => {
      // Whoever has the person forgotten at this moment waits here, or we find nobody.
      const person = await tx.row('SELECT id FROM person WHERE id = ? LOCK IN SHARE MODE', [personId]);
      if (!person) return;
      await tx.change(
        `INSERT INTO emergency_contact (person_id, content_sealed, updated_at) VALUES (?, ?, ?)
           ON DUPLICATE KEY UPDATE content_sealed = VALUES(content_sealed), updated_at = VALUES(updated_at)`,
        [personId, this.fields.seal(CONTENT, JSON.stringify(content)), this.clock.now()],
      );
    });
  }

  async remove(personId: string): Promise<void> {
    await this.database.change('DELETE FROM emergency_contact WHERE person_id = ?', [personId]);
  }
}
