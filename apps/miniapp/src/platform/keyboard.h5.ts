const SCROLLS = '.taro_page, taro-scroll-view-core';
/** What a finger can tap. Fields and links are reached by themselves. */
const TAPPED = ['button', 'radio', 'checkbox', 'switch', 'tab', 'link'].map((role) => `[role="${role}"]`).join(', ');
/** Of which one is chosen: arrows lead from each to the next. */
const CHOICES = '[role="radiogroup"], [role="tablist"]';
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

const reach = (): void => {
  for (const element of document.querySelectorAll(`:is(${SCROLLS}, ${TAPPED}):not([tabindex], button, a, input)`)) {
    element.setAttribute('tabindex', '0');
  }
};

const go = (from: HTMLElement, step: number): boolean => {
  const all = [...(from.closest(CHOICES)?.querySelectorAll<HTMLElement>('[role="radio"], [role="tab"]') ?? [])];
  const next = all[all.indexOf(from) + step];
  next?.focus();
  return next !== undefined;
};

const press = (event: KeyboardEvent): void => {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches(TAPPED) || target.matches('button, a, input')) return;
  const step = STEPS[key];
  if (key === 'Enter' || key === ' ') target.click();
  else if (step === undefined || !go(target, step)) return;
  event.preventDefault();
};

/**
 * Lets whoever has no pointer reach, press and scroll whatever a finger can, on every page, now and as pages come.
 * @returns what ends it
 */
export const reachByKeyboard = (): (() => void) => {
  reach();
  const pages = new MutationObserver(reach);
  pages.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['role'] });
  document.addEventListener('keydown', press);
  return () => {
    pages.disconnect();
    document.removeEventListener('keydown', press);
  };
};
