import type { HipDialect } from './dialect';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
/** What XML 1.0 cannot hold in any form. */
const NO_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Attributes by their names; one that is null is left out. */
export type Attributes = Record<string, string | null>;

/** An element with attributes and children that are written already. */
export function tag(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : ` ${key}="${escape(value)}"`))
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A plain value; nothing at all when it is null. */
export function valueTag(name: string, value: string | null): string {
  return value === null ? '' : tag(name, { value });
}

/** An identifier in the form of the site. Without an extension it asks for every identifier under the root. */
export function idTag(dialect: HipDialect, name: string, root: string, extension: string | null = null): string {
  const identifier = { root, extension };
  return dialect.ids === 'item' ? tag(name, {}, tag('item', identifier)) : tag(name, identifier);
}

/** A name of a person. */
export function nameTag(dialect: HipDialect, name: string, value: string): string {
  return dialect.ids === 'item' ? tag(name, {}, tag('item', {}, tag('part', { value }))) : tag(name, { value });
}

/** A telephone number; nothing at all when it is null. */
export function telephoneTag(dialect: HipDialect, value: string | null): string {
  if (value === null) return '';
  return dialect.ids === 'item' ? tag('telecom', {}, tag('item', { value })) : tag('telecom', { value });
}

/** A parameter of a query by an identifier. */
export function idParameter(dialect: HipDialect, name: string, root: string, extension: string | null = null): string {
  return tag(name, {}, idTag(dialect, 'value', root, extension));
}

/** A parameter of a query by days, both included, `YYYYMMDD`. */
export function daysParameter(low: string, high: string): string {
  return tag('effectiveTime', {}, tag('value', {}, tag('low', { value: low }), tag('high', { value: high })));
}

function escape(value: string): string {
  return value.replace(NO_XML, '').replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
