import type { Page } from 'playwright-core';

/** What is asked of the type and the targets of a page. */
export interface Measure {
  /** Least width and height of what is tapped, in px. */
  target: number;
  /** Least size of letters, in px; 0 = whatever they are. */
  letters: number;
  /** Least distance of lines, in sizes of letters. */
  leading: number;
}

/** MIIT's rules for elders, and what they ask for elsewhere. */
export const ELDER: Measure = { target: 60, letters: 18, leading: 1.3 };
export const USUAL: Measure = { target: 44, letters: 0, leading: 0 };

/**
 * Runs in the page. Looks at what is written and at what can be tapped, as it is drawn: nothing past the side, nothing that
 * scrolls sideways, nothing cut off but what ends in an ellipsis on purpose, nothing outside the surface it stands on.
 */
const LOOK = `(measure) => {
  const faults = new Set();
  const root = [...document.querySelectorAll('.theme')].filter((one) => one.checkVisibility()).at(-1);
  if (!root) return ['there is no page'];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.add('the page scrolls sideways');
  const saying = (element) => '“' + (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 24) + '”';
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const isEllipsis = (style) => style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';

  for (const element of root.querySelectorAll('*')) {
    if (!shown(element) || element.closest('taro-input-core, taro-textarea-core, svg')) continue;
    const style = getComputedStyle(element);
    const wide = element.scrollWidth > element.clientWidth + 1;
    const high = element.scrollHeight > element.clientHeight + 1;
    if (wide && /auto|scroll/.test(style.overflowX)) faults.add('scrolls sideways: ' + saying(element));
    if (/hidden|clip/.test(style.overflow) && (wide || high) && !isEllipsis(style) && element.textContent.trim() !== '')
      faults.add('cuts off: ' + saying(element));
  }

  const surfaceOf = (element) => {
    for (let one = element; one && one !== root; one = one.parentElement) {
      const { backgroundColor, borderTopWidth, borderTopColor } = getComputedStyle(one);
      const painted = (colour) => !/, 0\\)$|transparent/.test(colour);
      if (painted(backgroundColor) || (borderTopWidth !== '0px' && painted(borderTopColor))) return one;
    }
    return root;
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const element = text.parentElement;
    if (text.data.trim() === '' || !shown(element) || element.closest('.sr-only')) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    if (size < measure.letters - 0.1) faults.add('letters of ' + size.toFixed(1) + ' px: ' + saying(element));
    const leading = parseFloat(style.lineHeight) / size;
    if (leading < measure.leading - 0.01) faults.add('lines ' + leading.toFixed(2) + ' apart: ' + saying(element));
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const cut = element.closest('taro-input-core') ? null : [element, element.parentElement].find((one) => isEllipsis(getComputedStyle(one)));
    if (cut) continue;
    if (box.right > width + 1 || box.left < -1) faults.add('reaches past the side: ' + saying(element));
    const surface = surfaceOf(element).getBoundingClientRect();
    const slack = size / 3;
    if (box.right > surface.right + 1 || box.left < surface.left - 1 || box.bottom > surface.bottom + slack || box.top < surface.top - slack)
      faults.add('stands outside its surface: ' + saying(element));
  }

  const CONTROLS = '[role=button],[role=tab],[role=radio],[role=checkbox],[role=switch],[role=link],input,textarea';
  for (const control of root.querySelectorAll(CONTROLS)) {
    if (!shown(control)) continue;
    // A field is as large as the box it stands in.
    const drawn = control.matches('input,textarea') ? surfaceOf(control) : control;
    const { width: wide, height: high } = drawn.getBoundingClientRect();
    if (wide < measure.target - 0.5 || high < measure.target - 0.5)
      faults.add('target of ' + Math.round(wide) + '×' + Math.round(high) + ': ' + saying(control));
  }
  return [...faults];
}`;

/** What of the page that is in front cannot be read or tapped as it should; nothing when all is well. */
export const misfitsOf = (page: Page, measure: Measure): Promise<string[]> =>
  page.evaluate<string[]>(`(${LOOK})(${JSON.stringify(measure)})`);
