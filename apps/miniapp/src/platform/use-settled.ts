import { useEffect, useState } from 'react';

/** A pause in typing, in milliseconds, that is short enough not to be felt. */
export const PAUSE_MS = 300;

/** The value once it has not changed for a moment, so that no search is sent for every letter; emptied at once. */
export const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return value === '' ? '' : settled;
};
