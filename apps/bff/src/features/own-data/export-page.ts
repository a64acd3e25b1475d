import type { Say } from '@kangqiao/language';
import type { HeldPart } from './personal-data';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
  body { font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; color: #1c2b2b; background: #fff;
         max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; }
  h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; color: #0b6e6e; }
  p { color: #4a5c5c; } table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; page-break-inside: avoid; }
  th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid #dfe5e5; }
  th { width: 11rem; font-weight: 500; color: #4a5c5c; } td { overflow-wrap: anywhere; white-space: pre-line; }`;

const rowOf = ([label, text]: [string, string]): string =>
  `<tr><th scope="row">${escape(label)}</th><td>${escape(text)}</td></tr>`;

const partOf = ({ title, rows }: HeldPart, t: Say): string =>
  `<h2>${escape(title)}</h2>${
    rows.length === 0
      ? `<p>${escape(t`没有保存的内容。`)}</p>`
      : rows.map((row) => `<table>${Object.entries(row).map(rowOf).join('')}</table>`).join('')
  }`;

/** A page that opens and prints anywhere: no script, nothing loaded from elsewhere. */
export const exportPage = (title: string, intro: readonly string[], parts: readonly HeldPart[], t: Say): string =>
  `<!doctype html><html lang="${t.tag}"><head><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style>
</head><body><h1>${escape(title)}</h1>${intro.map((line) => `<p>${escape(line)}</p>`).join('')}
${parts.map((part) => partOf(part, t)).join('\n')}
</body></html>`;
