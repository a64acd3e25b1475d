/** A session, or part of it, that will not take place as planned (停诊), or with somebody else (替诊). */
export interface StopNotice {
  /** The hospital's own id of the notice; the same notice may come twice. */
  id: string;
  kind: 'stopped' | 'substituted';
  sessionId: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Only numbers from this time on, `HH:mm`; null = from the beginning. */
  from: string | null;
  /** Only numbers before this time, `HH:mm`; null = to the end. */
  to: string | null;
  /** Who sees patients instead, with `substituted`. */
  substitute: string | null;
  /** Fit for a resident; null where the hospital gives none. */
  reason: string | null;
  issuedAt: Date;
}

/** What a hospital tells of its own accord. */
export type HospitalEvent =
  | { kind: 'stop-notice'; notice: StopNotice }
  | { kind: 'booking-cancelled'; clientRef: string; reason: string | null }
  | { kind: 'report-ready'; patientNo: string; reportId: string }
  | { kind: 'queue-moved'; visitNo: string };

/** A request as it came, before anything is believed. */
export interface PushRequest {
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

/** What to answer, byte for byte. */
export interface PushReply {
  status: number;
  contentType: string;
  body: string;
}

/**
 * The platform's side of a wire on which the hospital calls in. It decodes, checks signature and form, and knows how the
 * wire says yes and no; what an event means is the caller's business. Events may come twice and out of order.
 */
export abstract class PushReceiver {
  /**
   * Decodes one request, has its events handled, and answers as the wire wants it. When `handle` throws, the hospital is
   * told that it failed, so that it sends again; a request that is wrong is refused and never handled.
   */
  abstract receive(request: PushRequest, handle: (events: HospitalEvent[]) => Promise<void>): Promise<PushReply>;
}
