import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { escapeXml } from '../selfservice/xml';

/** An element to be written. An attribute that is a document is written as its base64. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string | XmlElement | undefined>>;
  children: readonly (XmlElement | string)[];
}

type Child = XmlElement | string | null | undefined | readonly (XmlElement | null | undefined)[];

/** An element with its attributes and what is in it; what is not given is left out. */
export const el = (name: string, attributes: XmlElement['attributes'] = {}, ...children: Child[]): XmlElement => ({
  name,
  attributes,
  children: children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === 'string') return [child];
    if (child === null || child === undefined) return [];
    return 'name' in child ? [child] : child.filter((one) => one !== null && one !== undefined);
  }),
});

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

const writeAttribute = ([name, value]: [string, string | XmlElement | undefined]): string => {
  if (value === undefined) return '';
  const text = typeof value === 'string' ? value : Buffer.from(writeDocument(value), 'utf8').toString('base64');
  return ` ${name}="${escapeXml(text).replaceAll('"', '&quot;')}"`;
};

const write = (element: XmlElement | string): string => {
  if (typeof element === 'string') return escapeXml(element);
  const { name, attributes, children } = element;
  const head = `${name}${Object.entries(attributes).map(writeAttribute).join('')}`;
  return children.length === 0 ? `<${head}/>` : `<${head}>${children.map(write).join('')}</${name}>`;
};

/** The element as a document of its own. */
export const writeDocument = (root: XmlElement): string => `${DECLARATION}${write(root)}`;

/** The same tree with every element put through `change`, from the leaves up; documents in attributes too. */
export const mapTree = (element: XmlElement, change: (element: XmlElement) => XmlElement): XmlElement =>
  change({
    ...element,
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [
        name,
        typeof value === 'object' ? mapTree(value, change) : value,
      ]),
    ),
    children: element.children.map((child) => (typeof child === 'string' ? child : mapTree(child, change))),
  });

const ATTRIBUTE = '@';
const TEXT = '#text';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  textNodeName: TEXT,
  ignoreDeclaration: true,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
});

/** An element that was read, in whatever prefix it came. */
export class XmlNode {
  constructor(private readonly value: unknown) {}

  /** All elements of that name directly below. */
  all(name: string): XmlNode[] {
    const found = isObject(this.value) ? this.value[name] : undefined;
    if (found === undefined) return [];
    return (Array.isArray(found) ? (found as unknown[]) : [found]).map((one) => new XmlNode(one));
  }

  /** The first element on a path of names; an empty one where there is none. */
  at(...path: readonly string[]): XmlNode {
    return path.reduce<XmlNode>((node, name) => node.all(name)[0] ?? new XmlNode(undefined), this);
  }

  attribute(name: string): string | null {
    const found = isObject(this.value) ? this.value[`${ATTRIBUTE}${name}`] : undefined;
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
  }

  text(): string | null {
    const found = isObject(this.value) ? this.value[TEXT] : this.value;
    return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
  }

  /** Names of the elements below. */
  names(): string[] {
    return isObject(this.value) ? Object.keys(this.value).filter((name) => !/^[@#]/.test(name)) : [];
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The document; null when it is not well-formed, or brings entities of its own. */
export function readXml(text: string): XmlNode | null {
  if (text.includes('<!DOCTYPE') || XMLValidator.validate(text) !== true) return null;
  return new XmlNode(parser.parse(text));
}
