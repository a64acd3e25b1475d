import { HospitalFault } from '@kangqiao/his-port';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element with its child elements, or the text of a leaf; repeated children are an array. */
export type XmlValue = string | XmlElement | (string | XmlElement)[];

/** Where attributes are read, they stand as `@name`, and the text beside them as `#text`. */
export interface XmlElement {
  [tag: string]: XmlValue;
}

/**
 * Parses a whole document; namespaces are not seen.
 * @param what names the document in faults
 * @throws HospitalFault unless it is well-formed and without a document type
 */
export type XmlReader = (text: string, what: string) => XmlElement;

/** Makes a reader for documents of hospitals: every value stays the text that was sent, and nothing is ever expanded. */
export function createXmlReader({ attributes }: { attributes: boolean }): XmlReader {
  const parser = new XMLParser({
    ignoreAttributes: !attributes,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    // Ids keep their zeros, amounts their decimals.
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    // Decodes &lt; and &#13; alike; a document type, and so any entity of its own, never gets this far.
    htmlEntities: true,
    maxNestedTags: 32,
  });
  return (text, what) => {
    const document = text.trim();
    // Entities that expand to entities are declared in a document type; no reply of a hospital has one.
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
  };
}

/** One element with text, as CDATA. A CDATA section cannot hold its own end, so that is split over two. */
export function textElement(tag: string, value: string): string {
  return `<${tag}><![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${tag}>`;
}
