import { el, type XmlElement, type XmlNode } from './xml';

/** The `item` forms, in which this hospital writes people, departments and staff. */
export const item = {
  id: (root: string, extension: string): XmlElement => el('id', {}, el('item', { root, extension })),
  name: (text: string): XmlElement => el('name', {}, el('item', {}, el('part', { value: text }))),
  address: (text: string): XmlElement => el('addr', {}, el('item', {}, el('part', { value: text }))),
  telecom: (number: string): XmlElement => el('telecom', {}, el('item', { value: number })),
};

/** The attribute forms, in which it writes everything else. */
export const id = (root: string, extension: string): XmlElement => el('id', { root, extension });

/** A plain value; nothing where it is empty. */
export const value = (name: string, text: string): XmlElement | null =>
  text === '' ? null : el(name, { value: text });

const partsOf = (node: XmlNode): XmlNode[] => [node.at('item', 'part'), node.at('item'), node.at('part'), node];

/** A text in whichever form it was sent. */
export const textOf = (node: XmlNode): string | null =>
  partsOf(node)
    .map((part) => part.attribute('value') ?? part.text())
    .find((text) => text !== null) ?? null;

/** Identifiers in whichever form: repeated elements, or repeated items of one. */
export const identifiersOf = (nodes: readonly XmlNode[]): { root: string; extension: string | null }[] =>
  nodes
    .flatMap((node) => (node.all('item').length > 0 ? node.all('item') : [node]))
    .flatMap((node) => {
      const root = node.attribute('root');
      return root === null ? [] : [{ root, extension: node.attribute('extension') }];
    });

/** The extension under one root. */
export const extensionOf = (nodes: readonly XmlNode[], root: string): string | null =>
  identifiersOf(nodes).find((one) => one.root === root)?.extension ?? null;

/** `20261123083000` or less of it → digits of the day and the clock. */
export function timeOf(text: string | null): { date: string; time: string } | null {
  const [, year, month, day, hour = '00', minute = '00'] =
    /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(?:\d{2})?)?(?:[+-]\d{4})?$/.exec(text ?? '') ?? [];
  return year === undefined ? null : { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** `2026-11-23 08:30:00` → `20261123083000`, and whatever less of it. */
export const compact = (local: string): string => local.replace(/\D/g, '');
