import { acknowledged, found, written } from '../testing/replies';
import { ACTIONS, type ActionKey, actionText, requestRoot } from './actions';
import { dialectOf } from './dialect';
import { type MessageContent, readReply, writeMessage } from './message';
import { parseXml } from './soap';

const HEAD = { id: 'm-1', createdAt: new Date('2026-11-22T01:30:00Z') };
const QUERY: MessageContent = { kind: 'query', parameters: ['<p/>'] };
const write = (key: ActionKey, content: MessageContent, dialect = dialectOf()) =>
  writeMessage(key, HEAD, { senderId: 'kangqiao', receiverId: 'HIP', dialect }, content);

describe('a message', () => {
  it('names its sender, its time and its interaction', () => {
    const message = write('findPatients', QUERY);
    expect(message).toContain('<creationTime value="20261122093000"/>');
    expect(message).toContain('<interactionId><item root="2.16.156.10011.2.5.1.2" extension="PRPA_IN201305UV02"/>');
    expect(message).toMatch(/<sender .*extension="kangqiao"/);
    expect(() => parseXml(message, 'test')).not.toThrow();
  });

  it('carries an act as subject, and a question as parameters', () => {
    expect(write('addAppointment', { kind: 'act', act: '<x/>' })).toContain('<subject typeCode="SUBJ"><x/></subject>');
    expect(write('appointments', QUERY)).toContain('<parameterList><p/></parameterList></queryByParameter>');
  });

  it('asks for a page where it wants one', () => {
    const paged = write('appointments', { ...QUERY, page: { start: 101, size: 100 } });
    expect(paged).toContain('<initialQuantity value="100"/><startResultNumber value="101"/>');
    expect(write('appointments', QUERY)).not.toContain('initialQuantity');
  });

  it('names the two queries that share a root by their action alone', () => {
    expect(ACTIONS.appointments.request).toBe('PRPA_IN900300UV');
    expect(actionText('appointments', dialectOf())).toBe('OutPatientAppointStatusInfoQuery');
  });

  it.each([
    ['names', 'standard', 'DocumentRetrieve', 'DocumentAccess'],
    ['names', 'swapped', 'DocumentAccess', 'DocumentRetrieve'],
    ['s-codes', 'standard', 'S0016', 'S0015'],
    ['s-codes', 'swapped', 'S0015', 'S0016'],
  ] as const)('calls the services by %s, %s', (actions, documentActions, list, get) => {
    const dialect = dialectOf({ actions, documentActions });
    expect([actionText('listDocuments', dialect), actionText('getDocuments', dialect)]).toEqual([list, get]);
  });

  it('misspells a root where the site does', () => {
    const dialect = dialectOf({ documentListRoot: 'GetDocumentStroedInfo' });
    expect(requestRoot('listDocuments', dialect)).toBe('GetDocumentStroedInfoRequest');
    expect(write('listDocuments', QUERY, dialect)).toContain('<GetDocumentStroedInfoRequest ');
    expect(requestRoot('getDocuments', dialect)).toBe('RetrieveDocumentSetRequest');
  });

  it('writes its own identifiers in the form of the site', () => {
    expect(write('findPatients', QUERY, dialectOf({ ids: 'attribute' }))).toContain(
      '<id root="2.16.156.10011.2.5.1.1" extension="m-1"/>',
    );
  });
});

describe('a reply', () => {
  it.each(['GetDocumentStoredInfoResponse', 'GetDocumentStroedInfoResponse'])('is read under the root %s', (root) => {
    const reply = readReply('listDocuments', 'm-1', found(root, 'm-1', ['<a/>', '<b/>']));
    expect(reply).toMatchObject({ acknowledged: 'AA', queryResponse: 'OK', remaining: null });
    expect(reply.subjects).toHaveLength(2);
  });

  it('may be a plain acknowledgement instead of what was asked for', () => {
    const text = written('m-1', { typeCode: 'AE', code: '0002', text: '未知的发送方' });
    expect(readReply('findPatients', 'm-1', text)).toMatchObject({
      acknowledged: 'AE',
      detailCode: '0002',
      detailText: '未知的发送方',
      queryResponse: null,
      subjects: [],
    });
  });

  it.each([
    ['of another kind', found('PRPA_IN201306UV02', 'm-1', [])],
    ['to another message', found('PRSC_IN100500UV', 'm-2', [])],
    ['cut short', found('PRSC_IN100500UV', 'm-1', []).slice(0, -3)],
    ['without a word', ''],
  ])('is no answer when it is one %s', (_which, text) => {
    expect(() => readReply('schedules', 'm-1', text)).toThrow(expect.objectContaining({ reason: 'MALFORMED' }));
  });

  it('must say to what it replies', () => {
    const text = acknowledged('PRSC_IN100500UV', 'm-1', '').replace(/<targetMessage>.*<\/targetMessage>/, '');
    expect(() => readReply('schedules', 'm-1', text)).toThrow(expect.objectContaining({ reason: 'MISSING_FIELD' }));
  });
});
