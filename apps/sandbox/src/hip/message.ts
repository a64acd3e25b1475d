import { randomUUID } from 'node:crypto';
import { OID } from './codes';
import { compact, id, item } from './forms';
import type { Reply } from './reply';
import { el, type XmlElement } from './xml';

const ACKNOWLEDGEMENT = 'MCCI_IN000002UV01';
const OWN_DEVICE = 'HIP';
const SUCCESS = { code: '0000', text: '处理成功' };
const NOT_UNDERSTOOD = '0003';

/** What a reply answers to. */
export interface Addressed {
  /** Id of the request's message; null when it had none. */
  targetId: string | null;
  sender: string | null;
  /** The root of a full reply, and how this hospital writes identifiers in it. */
  replyRoot: string;
  form: 'item' | 'attribute';
  isQuery: boolean;
  /** Local, `YYYY-MM-DD HH:mm:ss`. */
  now: string;
}

const device = (type: 'receiver' | 'sender', identifier: XmlElement): XmlElement =>
  el(
    type,
    { typeCode: type === 'receiver' ? 'RCV' : 'SND' },
    el('device', { classCode: 'DEV', determinerCode: 'INSTANCE' }, identifier),
  );

const acknowledgement = (to: Addressed, typeCode: 'AA' | 'AE', detail: { code: string; text: string }): XmlElement =>
  el(
    'acknowledgement',
    { typeCode },
    el('targetMessage', {}, idIn(to, OID.message, to.targetId ?? '')),
    el('acknowledgementDetail', {}, el('code', { code: detail.code }), el('text', { value: detail.text })),
  );

const idIn = ({ form }: Addressed, root: string, extension: string): XmlElement =>
  (form === 'item' ? item.id : id)(root, extension);

const controlAct = (...children: (XmlElement | XmlElement[])[]): XmlElement =>
  el('controlActProcess', { classCode: 'CACT', moodCode: 'EVN' }, ...children);

const queryAck = (code: 'OK' | 'NF' | 'AE' | 'QE', remaining?: number): XmlElement =>
  el(
    'queryAck',
    {},
    el('queryResponseCode', { code }),
    remaining === undefined ? null : el('resultRemainingQuantity', { value: String(remaining) }),
  );

const inHead = (to: Addressed, root: string, ...children: XmlElement[]): XmlElement =>
  el(
    root,
    { xmlns: 'urn:hl7-org:v3', ITSVersion: 'XML_1.0' },
    idIn(to, OID.message, randomUUID()),
    el('creationTime', { value: compact(to.now) }),
    el('interactionId', {}, el('item', { root: OID.interaction, extension: root })),
    el('processingCode', { code: 'P' }),
    el('processingModeCode'),
    el('acceptAckCode', { code: 'AL' }),
    device('receiver', idIn(to, OID.device, to.sender ?? '')),
    device('sender', idIn(to, OID.device, OWN_DEVICE)),
    children,
  );

/** The whole message of a reply. */
export function toMessage(reply: Reply, to: Addressed): XmlElement {
  switch (reply.kind) {
    case 'found': {
      const ack = queryAck(reply.subjects.length > 0 ? 'OK' : 'NF', reply.remaining);
      return inHead(to, to.replyRoot, acknowledgement(to, 'AA', SUCCESS), controlAct(reply.subjects, ack));
    }
    case 'done': {
      const isPlain = reply.subjects.length === 0;
      const ack = acknowledgement(to, 'AA', SUCCESS);
      return isPlain ? inHead(to, ACKNOWLEDGEMENT, ack) : inHead(to, to.replyRoot, ack, controlAct(reply.subjects));
    }
    case 'wrong': {
      const ack = acknowledgement(to, 'AE', { code: NOT_UNDERSTOOD, text: reply.text });
      return inHead(to, to.replyRoot, ack, controlAct(queryAck('QE')));
    }
    case 'not-done': {
      const ack = acknowledgement(to, 'AE', reply);
      return to.isQuery ? inHead(to, to.replyRoot, ack, controlAct(queryAck('AE'))) : inHead(to, ACKNOWLEDGEMENT, ack);
    }
  }
}
