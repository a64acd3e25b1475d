import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Charset } from '../faults/charset';

/** What a reply is made of; undefined is left out, an array is a repeated element. */
export interface XmlNode {
  [tag: string]: string | XmlNode | XmlNode[] | undefined;
}

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  removeNSPrefix: true,
  parseTagValue: false,
});

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The document as nested plain objects; null when it is not well-formed. */
export function readXml(text: string): Record<string, unknown> | null {
  if (XMLValidator.validate(text) !== true) return null;
  const document: unknown = parser.parse(text);
  return isObject(document) ? document : null;
}

const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

const writeElement = (tag: string, value: XmlNode[string]): string => {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => writeElement(tag, item)).join('');
  return `<${tag}>${typeof value === 'string' ? cdata(value) : writeChildren(value)}</${tag}>`;
};

const writeChildren = (node: XmlNode): string =>
  Object.entries(node)
    .map(([tag, value]) => writeElement(tag, value))
    .join('');

/** The line in which a document says how it is written. */
export const declaration = (charset: Charset): string => `<?xml version="1.0" encoding="${charset.toUpperCase()}"?>`;

/** Writes one root element with every value in CDATA. */
export const writeXml = (root: string, node: XmlNode): string => `<${root}>${writeChildren(node)}</${root}>`;

/** For putting a document into another as text. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
