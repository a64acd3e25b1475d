import { useEffect, useState } from 'react';

export type ColorScheme = 'light' | 'dark';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const now = (): ColorScheme => (dark.matches ? 'dark' : 'light');

/** Light or dark, as the browser is set; for what CSS cannot colour, such as a drawn icon. */
export const useColorScheme = (): ColorScheme => {
  const [scheme, setScheme] = useState(now);
  useEffect(() => {
    const changed = () => setScheme(now());
    dark.addEventListener('change', changed);
    return () => dark.removeEventListener('change', changed);
  }, []);
  return scheme;
};
