import { useEffect, useRef, useState } from 'react';
import { t } from '@/language';
import { Button, Notice } from '@/components';
import { messageOf, openPdf } from '@/platform';

interface PdfDeedProps {
  text: string;
  kind?: 'primary' | 'secondary';
  /** What the file is called: without a name of anybody, for files are shared. */
  name: string;
  /** Asks the server for it. */
  fetch(): Promise<ArrayBuffer>;
}

type Trouble = { asked: unknown } | 'phone';

const messageFor = (trouble: Trouble): string =>
  trouble === 'phone' ? t`手机打不开这个文件，请稍后再试` : messageOf(trouble.asked);

/** Fetches a PDF and shows it; says why where that fails, and takes it off the phone when the page is left. */
export const PdfDeed = ({ text, kind = 'primary', name, fetch }: PdfDeedProps) => {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const remove = useRef<() => void>(() => {});
  useEffect(() => () => remove.current(), []);
  const show = async (): Promise<Trouble | null> => {
    let bytes: ArrayBuffer;
    try {
      bytes = await fetch();
    } catch (asked) {
      return { asked };
    }
    remove.current();
    try {
      remove.current = await openPdf(name, bytes);
      return null;
    } catch {
      return 'phone';
    }
  };
  const onClick = async () => {
    setTrouble(null);
    setBusy(true);
    setTrouble(await show());
    setBusy(false);
  };
  return (
    <>
      {trouble && (
        <Notice tone="danger" title={t`没能打开`}>
          {messageFor(trouble)}
        </Notice>
      )}
      <Button kind={kind} loading={isBusy} onClick={() => void onClick()}>
        {text}
      </Button>
    </>
  );
};
