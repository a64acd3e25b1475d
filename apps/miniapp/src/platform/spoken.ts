import { t } from '@/language';

/** What we use of a node: a browser's, or Taro's own in WeChat. */
export interface SpokenNode {
  readonly nodeType: number;
  readonly childNodes: ArrayLike<SpokenNode>;
  readonly textContent: string | null;
  getAttribute?(name: string): unknown;
}

const TEXT = 3;
const ELEMENT = 1;

/** Browsers and Taro call the same thing by different names. */
const attribute = (node: SpokenNode, html: string, taro: string): string =>
  String(node.getAttribute?.(html) ?? node.getAttribute?.(taro) ?? '');

const partsOf = (node: SpokenNode): string[] => {
  if (node.nodeType === TEXT) return [node.textContent?.trim() ?? ''].filter(Boolean);
  if (node.nodeType !== ELEMENT || attribute(node, 'aria-hidden', 'ariaHidden') === 'true') return [];
  const parts = Array.from(node.childNodes).flatMap(partsOf);
  const label = attribute(node, 'aria-label', 'ariaLabel');
  // What stands there is read; only what has no words of its own, such as a picture, is read by its name.
  return parts.length > 0 || label === '' ? parts : [label];
};

/** What a page says, in the order in which it stands there, with a pause between its parts. */
export const spokenTextOf = (page: SpokenNode): string =>
  partsOf(page)
    .join(t`，`)
    .replace(/([。！？；：，])，/g, '$1');

/** WeChat reads up to 1,000 bytes at a time. */
const MOST_CHARACTERS = 300;

/** A text in portions that can be read at a time, each ending where one would draw breath. */
export const portionsOf = (text: string): string[] => {
  const portions: string[] = [];
  for (const piece of text.match(/[^，。！？；]{1,299}[，。！？；]?/gu) ?? []) {
    const last = portions.at(-1);
    if (last !== undefined && last.length + piece.length <= MOST_CHARACTERS)
      portions[portions.length - 1] = last + piece;
    else portions.push(piece);
  }
  return portions;
};
