/** Replies of a platform, written by hand from docs/wires/hip.md, with nothing of the adapter in them. */

const OID = '2.16.156.10011.';

/** What a test needs of a call that reached its server. */
export interface Call {
  action: string;
  message: string;
  /** Of the message. */
  id: string;
}

/** Takes the call out of the body of a request. */
export function callIn(body: string): Call {
  const part = (tag: string) => new RegExp(`<${tag}><!\\[CDATA\\[([\\s\\S]*?)\\]\\]></${tag}>`).exec(body)?.[1] ?? '';
  const message = part('message');
  const id = /2\.5\.1\.1" extension="([^"]+)"/.exec(message)?.[1] ?? '';
  return { action: part('action'), message, id };
}

/** A reply in its SOAP envelope. */
export function inSoap(message: string, version: '1.1' | '1.2' = '1.1'): string {
  const namespace =
    version === '1.1' ? 'http://schemas.xmlsoap.org/soap/envelope/' : 'http://www.w3.org/2003/05/soap-envelope';
  return (
    `<s:Envelope xmlns:s="${namespace}"><s:Body><HIPMessageServerResponse xmlns="urn:hl7-org:v3">` +
    `<HIPMessageServerResult><![CDATA[${message}]]></HIPMessageServerResult></HIPMessageServerResponse></s:Body></s:Envelope>`
  );
}

interface Acknowledgement {
  typeCode?: string;
  code?: string;
  text?: string;
}

/** The head of a reply to a message. */
export function acknowledged(root: string, id: string, content: string, ack: Acknowledgement = {}): string {
  const { typeCode = 'AA', code, text = '处理结果' } = ack;
  return (
    `<${root} xmlns="urn:hl7-org:v3"><id root="${OID}2.5.1.1" extension="reply"/>` +
    `<acknowledgement typeCode="${typeCode}"><targetMessage><id root="${OID}2.5.1.1" extension="${id}"/></targetMessage>` +
    `<acknowledgementDetail>${code ? `<code code="${code}"/>` : ''}<text value="${text}"/></acknowledgementDetail></acknowledgement>` +
    `${content}</${root}>`
  );
}

/** An answer to a query: a subject for each act. */
export function found(root: string, id: string, acts: string[], more = ''): string {
  const subjects = acts.map((act) => `<subject typeCode="SUBJ">${act}</subject>`).join('');
  const response = acts.length === 0 ? 'NF' : 'OK';
  return acknowledged(
    root,
    id,
    `<controlActProcess>${subjects}<queryAck><queryResponseCode code="${response}"/>${more}</queryAck></controlActProcess>`,
  );
}

/** An answer to a write. */
export function written(id: string, ack: Acknowledgement = { code: '0000' }): string {
  return acknowledged('MCCI_IN000002UV01', id, '', ack);
}

/** A patient, in the `item` forms. */
export function aPatient({ no = 'LX0001', name = '林小溪', sex = '2', document = '110101199003070011' } = {}): string {
  return (
    '<registrationEvent><statusCode code="active"/><subject1><patient>' +
    `<id><item root="${OID}2.5.1.4" extension="${no}"/></id><patientPerson>` +
    `<id><item root="${OID}1.3" extension="${document}"/></id><name><item><part value="${name}"/></item></name>` +
    '<telecom><item value="tel:13800001234"/></telecom>' +
    `<administrativeGenderCode code="${sex}"/><birthTime value="19900307"/></patientPerson></patient></subject1></registrationEvent>`
  );
}

interface Slot {
  id?: string;
  department?: string;
  state?: string;
  fee?: string;
  level?: string;
  total?: string;
  frames?: string[];
}

/** A time frame of 23 November 2026. */
export function aFrame(start: string, end: string, remaining: string | null, period = '1', date = '20261123'): string {
  return (
    `<timeFrame><code code="${period}"/><totalFrameNumber value="1"/>` +
    `<effectiveTime><low value="${date}${start}"/><high value="${date}${end}"/></effectiveTime>` +
    `${remaining === null ? '<remainNumber/>' : `<remainNumber value="${remaining}"/>`}</timeFrame>`
  );
}

/** A schedule, in the `attribute` forms. */
export function aSlot(slot: Slot = {}): string {
  const { id = 'S1', department = '2001', state = '<statusCode code="active"/>', level = '3', total = '' } = slot;
  const { fee = '<registrationFee value="15.00"/>', frames = [aFrame('0800', '0810', '1')] } = slot;
  return (
    `<schedule><resourceSlot><id root="${OID}2.5.1.20" extension="${id}"/>${state}${total}` +
    `<deptId root="${OID}1.26" extension="${department}"/><deptName value="呼吸内科"/><code code="${level}"/>${fee}` +
    `<directTarget><IdentifiedEntity><id root="${OID}1.4" extension="D1"/><name value="周明远"/>` +
    `<code displayName="主任医师"/></IdentifiedEntity></directTarget>${frames.join('')}</resourceSlot></schedule>`
  );
}

interface Appointment {
  ref?: string;
  visitNo?: string | null;
  patientNo?: string;
  session?: string;
  start?: string;
  state?: string;
}

/** An appointment, in the `attribute` forms. */
export function anAppointment(appointment: Appointment = {}): string {
  const { ref = 'c1', visitNo = 'V1', patientNo = 'LX0001', session = 'S1' } = appointment;
  const { start = '202611230800', state = '1' } = appointment;
  return (
    `<encounterAppointment><id root="${OID}2.5.1.29" extension="${ref}"/>` +
    `${visitNo === null ? '' : `<id root="${OID}2.5.1.9" extension="${visitNo}"/>`}` +
    `<effectiveTime><low value="${start}"/></effectiveTime>` +
    `<subject><patient><id root="${OID}2.5.1.4" extension="${patientNo}"/></patient></subject>` +
    `<reusableDevice><assignedDevice><code code="${state}"/></assignedDevice></reusableDevice>` +
    '<location><serviceDeliveryLocation><location><name value="门诊楼二层 3 诊室"/></location></serviceDeliveryLocation></location>' +
    `<arrivedBy><transportationIntent><id root="${OID}2.5.1.20" extension="${session}"/></transportationIntent></arrivedBy>` +
    '<queueNumber value="3"/><annotation value="带身份证"/><annotation>带既往病历</annotation></encounterAppointment>'
  );
}

interface Listed {
  id?: string;
  type?: string;
  time?: string;
  patientNo?: string;
}

/** A document in a list. */
export function aListedDocument(document: Listed = {}): string {
  const { id = 'L1', type = 'C0007', time = '20261103101500', patientNo = 'LX0001' } = document;
  return (
    `<clinicalDocument><id root="${OID}1.1" extension="${id}"/><code code="${type}"/><title value="血常规"/>` +
    `<effectiveTime value="${time}"/><recordTarget><patient><id root="${OID}2.5.1.4" extension="${patientNo}"/></patient></recordTarget>` +
    `<custodian><assignedCustodian><name value="检验科"/></assignedCustodian></custodian></clinicalDocument>`
  );
}

/** A document that was asked for. */
export function aStoredDocument(cda: string, id = 'L1'): string {
  const encoded = Buffer.from(cda, 'utf8').toString('base64');
  return (
    `<clinicalDocument><id root="${OID}1.1" extension="${id}"/>` +
    `<storageCode><originalText value="${encoded}"/></storageCode></clinicalDocument>`
  );
}

interface Document extends Listed {
  title?: string;
  head?: string;
}

/** A CDA with that in its section. */
export function aCda(section: string, document: Document = {}): string {
  const { id = 'L1', type = 'C0007', time = '20261103101500', patientNo = 'LX0001' } = document;
  const { title = '血常规', head = '' } = document;
  return (
    '<?xml version="1.0" encoding="UTF-8"?><ClinicalDocument xmlns="urn:hl7-org:v3">' +
    `<id root="${OID}1.1" extension="${id}"/><code code="${type}"/><title>${title}</title><effectiveTime value="${time}"/>` +
    `<recordTarget><patientRole><id root="${OID}2.5.1.4" extension="${patientNo}"/></patientRole></recordTarget>` +
    '<author><assignedAuthor><assignedPerson><name>何静</name></assignedPerson></assignedAuthor></author>' +
    '<custodian><assignedCustodian><representedCustodianOrganization><name>检验科</name></representedCustodianOrganization></assignedCustodian></custodian>' +
    `${head}<component><structuredBody><component><section>${section}</section></component></structuredBody></component></ClinicalDocument>`
  );
}

/** An observation of one data element. */
export function anObservation(element: string, value: string, more = ''): string {
  return `<observation><code code="${element}"/>${value}${more}</observation>`;
}

/** A laboratory item. */
export function anItem({ code = 'WBC', result = '<value value="10.8" unit="10^9/L"/>', more = '', extra = '' } = {}) {
  const part = (observation: string) => `<component>${observation}</component>`;
  return (
    '<entry><organizer>' +
    part(anObservation('DE04.30.019.00', `<value code="${code}" displayName="白细胞计数"/>`)) +
    part(anObservation('DE04.30.015.00', result, more)) +
    `${extra}</organizer></entry>`
  );
}

interface Organization {
  id?: string;
  state?: string;
  whole?: string;
}

/** A department, in the `item` forms. */
export function aDepartment({ id = '2001', state = 'active', whole = '' }: Organization = {}): string {
  return (
    `<registrationEvent><statusCode code="${state}"/><subject1><assignedEntity>` +
    `<id><item root="${OID}1.26" extension="${id}"/></id><addr><item><part value="门诊楼"/><part value="二层"/></item></addr>` +
    '<desc value="诊治常见内科疾病。"/><assignedPrincipalOrganization><name><item><part value="呼吸内科"/></item></name>' +
    `${whole === '' ? '' : `<asOrganizationPartOf><wholeOrganization><id>${whole}</id></wholeOrganization></asOrganizationPartOf>`}` +
    '</assignedPrincipalOrganization></assignedEntity></subject1></registrationEvent>'
  );
}

/** The hospital itself. */
export function aHospital(): string {
  return (
    `<registrationEvent><subject1><assignedEntity><id><item root="${OID}1.5" extension="H1"/></id>` +
    '<code><displayName value="二级甲等"/></code><addr><item><part value="临溪县新街1号"/></item></addr>' +
    '<telecom><item value="tel:0550-1234567"/></telecom><assignedPrincipalOrganization>' +
    '<name><item><part value="临溪县医院"/></item></name></assignedPrincipalOrganization></assignedEntity></subject1></registrationEvent>'
  );
}

/** A doctor, in the `item` forms. */
export function aProvider({ id = 'D1', department = '2001', state = 'active' } = {}): string {
  return (
    `<registrationEvent><statusCode code="${state}"/><subject1><healthCareProvider>` +
    `<id><item root="${OID}1.4" extension="${id}"/></id><code code="231"><displayName value="主任医师"/></code>` +
    '<speciality value="慢性咳嗽"/><healthCarePrincipalPerson><name><item><part value="周明远"/></item></name></healthCarePrincipalPerson>' +
    `<representedOrganization><id><item root="${OID}1.26" extension="${department}"/></id></representedOrganization>` +
    '</healthCareProvider></subject1></registrationEvent>'
  );
}
