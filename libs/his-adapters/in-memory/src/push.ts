import { type HospitalEvent, type PushReply, PushReceiver, type PushRequest } from '@kangqiao/his-port';

/** The plainest wire there can be: events as JSON. Instants are ISO 8601. */
export class InMemoryPushReceiver extends PushReceiver {
  async receive({ body }: PushRequest, handle: (events: HospitalEvent[]) => Promise<void>): Promise<PushReply> {
    const events = eventsIn(body.toString('utf8'));
    if (!events) return reply(400);
    try {
      await handle(events);
    } catch {
      return reply(503);
    }
    return reply(200);
  }
}

/** A push as the fake hospital writes it. */
export function aPush(events: readonly HospitalEvent[]): PushRequest {
  return { headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(events)) };
}

const reply = (status: number): PushReply => ({ status, contentType: 'application/json', body: '{}' });

function eventsIn(text: string): HospitalEvent[] | null {
  try {
    const parsed: unknown = JSON.parse(text, (key, value: unknown) =>
      key === 'issuedAt' && typeof value === 'string' ? new Date(value) : value,
    );
    return Array.isArray(parsed) ? (parsed as HospitalEvent[]) : null;
  } catch {
    return null;
  }
}
