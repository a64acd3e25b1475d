import { HospitalFault } from '@kangqiao/his-port';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element with its child elements, or the text of a leaf; repeated children are an array. */
export type XmlValue = string | XmlElement | (string | XmlElement)[];
export interface XmlElement {
  [tag: string]: XmlValue;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Every value stays the text that was sent: ids keep their zeros, amounts their decimals.
  parseTagValue: false,
  trimValues: false,
  // Decodes &lt; and &#13; alike; a document type, and so any entity of its own, never gets this far.
  htmlEntities: true,
  maxNestedTags: 32,
});

/**
 * Parses a whole document.
 * @throws HospitalFault unless it is well-formed and without a document type
 */
export function parseXml(text: string, what: string): XmlElement {
  const document = text.trim();
  // Entities that expand to entities are declared in a document type; no reply of this wire has one.
  if (document.includes('<!DOCTYPE') || document.includes('<!ENTITY')) {
    throw new HospitalFault('MALFORMED', `${what}: document type`);
  }
  try {
    if (XMLValidator.validate(document) !== true) throw new HospitalFault('MALFORMED', `${what}: not well-formed`);
    return parser.parse(document) as XmlElement;
  } catch (error) {
    if (error instanceof HospitalFault) throw error;
    // The parser's own text may quote the document.
    throw new HospitalFault('MALFORMED', `${what}: not well-formed`);
  }
}

/** One element with text, as CDATA. A CDATA section cannot hold its own end, so that is split over two. */
export function element(tag: string, value: string): string {
  return `<${tag}><![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${tag}>`;
}
