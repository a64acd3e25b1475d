import { useCallback, useEffect, useRef } from 'react';
import { openPdf } from './open-pdf';

/**
 * Opens a PDF over the page that asked for it, and over no other. What was opened is taken off the phone with the next, and
 * with the page. Throws when the phone cannot show it.
 */
export const usePdf = () => {
  const remove = useRef<() => void>(() => {});
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      remove.current();
    };
  }, []);
  return useCallback(async (name: string, bytes: ArrayBuffer): Promise<void> => {
    if (isGone.current) return;
    remove.current();
    const opened = await openPdf(name, bytes);
    if (isGone.current) opened();
    else remove.current = opened;
  }, []);
};
