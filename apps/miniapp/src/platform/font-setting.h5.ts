/** What browsers call medium unless told otherwise. */
const STANDARD_PX = 16;

/** How much larger than usual the letters of this browser are set; Taro's own root size says nothing of that. */
export const fontSetting = (): number => {
  const probe = document.createElement('span');
  probe.style.cssText = 'font: medium sans-serif; position: absolute; visibility: hidden';
  document.body.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return size / STANDARD_PX;
};

/** A browser says nothing when it changes; whoever comes back to the page may have changed it. */
export const onFontSetting = (heard: () => void): void => {
  window.addEventListener('resize', heard);
  window.addEventListener('focus', heard);
};
