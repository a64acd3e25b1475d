export { callRead, callWrite, type CallSettings, writeFailureOf } from './calls';
export { decodeText, encodeText, type WireCharset } from './charset';
export { NotSent } from './failures';
export { type HospitalBytes, HospitalHttp, type HospitalReply, type HospitalRequest } from './hospital-http';
export type { CallObserver, CallOutcome, HospitalCall, HospitalHttpOptions } from './options';
export { createXmlReader, textElement, type XmlElement, type XmlReader, type XmlValue } from './xml';
export { type Fields, fields, list, mapped, parseJson, text } from './json-fields';
export { JsonService, type JsonServiceOptions } from './json-service';
