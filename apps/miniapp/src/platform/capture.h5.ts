const KEY = 'PrintScreen';

/** A browser tells of no screenshot but the one that the keyboard takes. @returns ends it */
export const guardFromCapture = (onCapture: () => void): (() => void) => {
  const pressed = ({ key }: KeyboardEvent) => {
    if (key === KEY) onCapture();
  };
  window.addEventListener('keyup', pressed);
  return () => window.removeEventListener('keyup', pressed);
};
