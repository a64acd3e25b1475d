const SCROLLS = '.taro_page, taro-scroll-view-core';

const reach = (): void => {
  for (const element of document.querySelectorAll(`:is(${SCROLLS}):not([tabindex])`)) {
    element.setAttribute('tabindex', '0');
  }
};

/** Lets whoever has no pointer scroll every page, now and as pages come. */
export const scrollByKeyboard = (): void => {
  reach();
  new MutationObserver(reach).observe(document.body, { childList: true, subtree: true });
};
