import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { PrivateFields } from '../../platform/privacy/private-fields';

const LIFE_MS = 60 * 1000;
const SHAPE = /^(\d{13})\.([A-Za-z0-9_-]{43})$/;
const PLACE = 'record_share.ticket';

/** Addresses of files that are good for one minute, on every instance. */
@Injectable()
export class FileTickets {
  constructor(
    private readonly fields: PrivateFields,
    private readonly clock: Clock,
  ) {}

  issue(shareId: string): string {
    const until = String(this.clock.now().getTime() + LIFE_MS);
    return `${until}.${this.#proof(shareId, until).toString('base64url')}`;
  }

  isGood(shareId: string, ticket: string): boolean {
    const [, until = '', proof = ''] = SHAPE.exec(ticket) ?? [];
    if (until === '' || Number(until) <= this.clock.now().getTime()) return false;
    return this.fields
      .indexes(PLACE, `${shareId} ${until}`)
      .some((expected) => timingSafeEqual(expected, Buffer.from(proof, 'base64url')));
  }

  #proof(shareId: string, until: string): Buffer {
    return this.fields.index(PLACE, `${shareId} ${until}`);
  }
}
