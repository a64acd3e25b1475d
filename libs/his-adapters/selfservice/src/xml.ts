import { createXmlReader } from '@kangqiao/his-http';

export { textElement as element, type XmlElement, type XmlValue } from '@kangqiao/his-http';

/** Reads a document of this wire, which has no attributes. */
export const parseXml = createXmlReader({ attributes: false });
