import type { Say } from '@kangqiao/language';
import type { Narrative } from 'fhir/r4';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML cannot hold at all are dropped, the others are escaped: text stays text, and its lines lines. */
const escape = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    .replaceAll('\n', '<br/>');

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${escape(line)}</p>`).join('');

const row = (tag: 'td' | 'th', cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escape(cell)}</${tag}>`).join('')}</tr>`;

export interface Table {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What is told, in words and perhaps a table. */
export interface Told {
  lines: readonly string[];
  table?: Table;
}

const told = ({ lines, table }: Told): string =>
  [
    paragraphs(lines),
    ...(table
      ? [
          `<table><thead>${row('th', table.head)}</thead><tbody>`,
          ...table.rows.map((cells) => row('td', cells)),
          '</tbody></table>',
        ]
      : []),
  ].join('');

const inTag = ({ tag }: Say): string => `xml:lang="${tag}" lang="${tag}"`;

/** What a reader sees who has no software for the entries: in one language, or one after the other, each marked as such. */
export const narrative = (languages: readonly Say[], tell: (t: Say) => Told): Narrative => {
  const [only, second] = languages;
  const html = 'xmlns="http://www.w3.org/1999/xhtml"';
  return {
    status: 'generated',
    div:
      only && !second
        ? `<div ${html} ${inTag(only)}>${told(tell(only))}</div>`
        : `<div ${html}>${languages.map((t) => `<div ${inTag(t)}>${told(tell(t))}</div>`).join('')}</div>`,
  };
};
