import { useEffect, useState } from 'react';

const PAUSE_MS = 400;

/** A text once nobody has changed it for a moment: a search is not sent for every letter. */
export const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return undefined;
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, settled]);
  return settled;
};
