import { HospitalFault } from '@kangqiao/his-port';
import { ACTIONS, type ActionKey, requestRoot } from './actions';
import { ROOTS } from './codes';
import type { HipDialect } from './dialect';
import { idTag, tag, valueTag } from './markup';
import { Hl7Node } from './node';
import { parseXml } from './soap';
import { compactInstant } from './times';

/** Any request may be answered by it. */
const PLAIN_ACKNOWLEDGEMENT = 'MCCI_IN000002UV01';

/** Who speaks to whom, and in which forms. */
export interface Correspondence {
  senderId: string;
  receiverId: string;
  dialect: HipDialect;
}

/** The head of one message. */
export interface MessageHead {
  id: string;
  createdAt: Date;
}

/** What a message says: the act that it reports, or the question that it asks. */
export type MessageContent =
  { kind: 'act'; act: string } | { kind: 'query'; parameters: string[]; page?: { start: number; size: number } };

/** A whole HL7 V3 message. */
export function writeMessage(
  key: ActionKey,
  head: MessageHead,
  { senderId, receiverId, dialect }: Correspondence,
  content: MessageContent,
): string {
  const device = (role: string, typeCode: string, id: string) =>
    tag(
      role,
      { typeCode },
      tag('device', { classCode: 'DEV', determinerCode: 'INSTANCE' }, idTag(dialect, 'id', ROOTS.device, id)),
    );
  const root = requestRoot(key, dialect);
  return tag(
    root,
    { xmlns: 'urn:hl7-org:v3', ITSVersion: 'XML_1.0' },
    idTag(dialect, 'id', ROOTS.message, head.id),
    tag('creationTime', { value: compactInstant(head.createdAt) }),
    idTag(dialect, 'interactionId', ROOTS.interaction, root),
    tag('processingCode', { code: 'P' }),
    tag('processingModeCode'),
    tag('acceptAckCode', { code: 'AL' }),
    device('receiver', 'RCV', receiverId),
    device('sender', 'SND', senderId),
    tag('controlActProcess', { classCode: 'CACT', moodCode: 'EVN' }, writeContent(head, dialect, content)),
  );
}

function writeContent(head: MessageHead, dialect: HipDialect, content: MessageContent): string {
  if (content.kind === 'act') return tag('subject', { typeCode: 'SUBJ' }, content.act);
  const { parameters, page } = content;
  return tag(
    'queryByParameter',
    {},
    idTag(dialect, 'queryId', ROOTS.message, head.id),
    tag('statusCode', { code: 'new' }),
    valueTag('initialQuantity', page ? String(page.size) : null),
    valueTag('startResultNumber', page ? String(page.start) : null),
    tag('parameterList', {}, ...parameters),
  );
}

/** A reply to one message, before it is judged. */
export interface HipReply {
  /** AA, AE, AR, CA or CE. */
  acknowledged: string | null;
  /** The code beside the acknowledgement; null where the site gives none. */
  detailCode: string | null;
  detailText: string | null;
  /** OK, NF, AE or QE; null when the reply has no answer to a query. */
  queryResponse: string | null;
  /** How many results are left after this page; null where the site does not say. */
  remaining: string | null;
  /** One for each result. */
  subjects: Hl7Node[];
}

/** @throws HospitalFault when it is no reply to that message */
export function readReply(key: ActionKey, messageId: string, text: string): HipReply {
  const document = parseXml(text, key);
  const root = [...ACTIONS[key].replies, PLAIN_ACKNOWLEDGEMENT].find((name) => Object.hasOwn(document, name));
  if (root === undefined) throw new HospitalFault('MALFORMED', `${key}: another message`);
  const message = Hl7Node.of(document[root], root);
  const acknowledgement = message.at('acknowledgement');
  if (acknowledgement.at('targetMessage').requiredId('id', ROOTS.message) !== messageId) {
    throw new HospitalFault('MALFORMED', `${root}: a reply to another message`);
  }
  const process = message.at('controlActProcess');
  // Several details are several remarks on one answer; the first is what it comes down to.
  const [detail] = acknowledgement.all('acknowledgementDetail');
  return {
    acknowledged: acknowledgement.attribute('typeCode'),
    detailCode: detail?.at('code').attribute('code') ?? null,
    detailText: detail?.at('text').optional() ?? null,
    queryResponse: process.at('queryAck', 'queryResponseCode').attribute('code'),
    remaining: process.at('queryAck', 'resultRemainingQuantity').optional(),
    subjects: process.all('subject'),
  };
}
