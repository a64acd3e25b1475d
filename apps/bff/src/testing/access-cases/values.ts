import { fromReportId, toReportId } from '../../features/reports/report-id';
import { toSessionId } from '../../features/scheduling/session-id';
import type { Belongings } from './belongings';
import { DAY, FIRST, releaseOf, SECOND, sessionRef } from './hospitals';
import type { Field, Operation } from './operations';
import type { World } from './world';

export type Whose = 'own' | 'foreign';

/** What stands in an id field. */
export interface IdValue {
  /** It names something of one person's or one account's; the others name what everybody may know. */
  personal: boolean;
  of(world: World, whose: Whose): string;
  /** Of the foreign person, in a sensitive department. */
  hidden?(world: World): string;
  /** The id as another hospital would have it. */
  elsewhere?(world: World): string;
}

const belonging = (name: keyof Belongings): IdValue => ({ personal: true, of: (world, whose) => world[whose][name] });
const public_ = (own: string, foreign: string, elsewhere?: string): IdValue => ({
  personal: false,
  of: (_, whose) => (whose === 'own' ? own : foreign),
  ...(elsewhere !== undefined && { elsewhere: () => elsewhere }),
});

/** One line for every id field of the interface; a field that is not here fails the cases. */
const IDS: Record<string, IdValue> = {
  personId: belonging('personId'),
  appointmentId: { ...belonging('appointmentId'), hidden: ({ foreign }) => foreign.hiddenAppointmentId },
  holdId: belonging('holdId'),
  waitlistId: { ...belonging('waitlistId'), hidden: ({ foreign }) => foreign.hiddenWaitlistId },
  reportId: {
    ...belonging('reportId'),
    hidden: ({ foreign }) => foreign.hiddenReportId,
    elsewhere: ({ own }) => {
      const address = fromReportId(own.reportId);
      return address ? toReportId({ ...address, hospitalId: SECOND }) : '';
    },
  },
  appealId: belonging('appealId'),
  ticketId: belonging('ticketId'),
  releaseId: public_(releaseOf(FIRST), releaseOf(SECOND)),
  visitId: { ...belonging('visitId'), hidden: ({ foreign }) => foreign.hiddenVisitId },
  documentId: { ...belonging('documentId'), hidden: ({ foreign }) => foreign.hiddenDocumentId },
  measurementId: belonging('measurementId'),
  subjectId: { ...belonging('documentId'), hidden: ({ foreign }) => foreign.hiddenDocumentId },
  correctionId: belonging('correctionId'),
  noteId: belonging('noteId'),
  openingId: belonging('openingId'),
  teamId: public_('riverside', 'hillside'),
  shareId: belonging('shareId'),
  requestId: belonging('requestId'),
  token: public_('A'.repeat(43), 'B'.repeat(43)),
  ticket: public_('1', '2'),
  linkId: belonging('linkId'),
  notificationId: belonging('notificationId'),
  proofId: belonging('proofId'),
  approvalId: belonging('approvalId'),
  claimId: belonging('claimId'),
  erasureId: belonging('erasureId'),
  codeText: belonging('codeText'),
  explanationId: public_('wbc', 'alt'),
  cursor: { ...belonging('cursor'), personal: false },
  hospitalId: public_(FIRST, SECOND, SECOND),
  departmentId: public_('D1', 'D2', 'D9'),
  doctorId: public_('DR1', 'DR2', 'DR9'),
  sessionId: public_(
    toSessionId(sessionRef('S1', 'D1')),
    toSessionId(sessionRef('S2', 'D2')),
    toSessionId(sessionRef('S9', 'D9')),
  ),
  numberId: public_('S1-30', 'S2-30', 'S9-1'),
};
const SIGN_IN = belonging('signInId');

/** The value of an id field; undefined = nobody said what it is. */
export const idValue = ({ path }: Operation, { name }: Field): IdValue | undefined =>
  path.startsWith('/api/v1/sessions/') && name === 'sessionId' ? SIGN_IN : IDS[name];

/** What stands in the other required fields. */
const SAMPLES: Record<string, unknown> = {
  laboratory: 'at-once',
  imaging: 'at-once',
  microbiology: 'at-once',
  format: 'fhir',
  scope: 'summary',
  views: 1,
  answer: 'allow',
  recipient: '张医生',
  about: 'document',
  text: '这份病历的诊断日期不对',
  type: 'weight',
  picture: 'iVBORw0KGgo=',
  measuredAt: '2026-11-22T09:00:00+08:00',
  senderNo: 'push-1',
  patientNo: 'P000001',
  by: 'device',
  byName: '血压计',
  quantity: 'systolic',
  department: '心血管内科',
  doctorName: '周明',
  code: '12345678',
  purpose: 'reports',
  given: true,
  version: 1,
  name: '陈娜',
  document: { type: 'passport', number: 'E99887766' },
  relation: 'relative',
  contactRelation: 'relative',
  phone: '13800000009',
  decision: 'approve',
  off: ['release'],
  quiet: { on: true, from: '22:00', to: '07:00' },
  q: '内科',
  reason: '当天地铁停运',
  item: 'wbc',
  from: DAY,
  to: DAY,
  terminalCode: 'window-3',
  step: 'registration',
  entry: 'not-what-was-shown',
  device: 'device-of-the-cases',
  usedAt: '2026-11-22T09:30:00+08:00',
};

export const sampleOf = ({ name }: Field): unknown => SAMPLES[name];

/** Ids of the foreign person of every other kind than the field's own. */
export const otherKinds = (world: World, field: Field): string[] =>
  Object.entries(world.foreign).flatMap(([kind, value]) => (kind === field.name ? [] : [value]));
