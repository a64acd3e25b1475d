import { useState } from 'react';
import { t } from '@/language';
import { Button, Trouble } from '@/components';
import { usePdf } from '@/platform';

interface PdfDeedProps {
  text: string;
  kind?: 'primary' | 'secondary';
  /** What the file is called: without a name of anybody, for files are shared. */
  name: string;
  /** Asks the server for it. */
  fetch(): Promise<ArrayBuffer>;
}

/** Why nothing is shown: what the server said, or that the phone cannot show it. */
interface Reason {
  asked?: unknown;
}

/** Fetches a PDF and shows it; says why where that fails, and takes it off the phone when the page is left. */
export const PdfDeed = ({ text, kind = 'primary', name, fetch }: PdfDeedProps) => {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Reason | null>(null);
  const open = usePdf();
  const show = async (): Promise<Reason | null> => {
    let bytes: ArrayBuffer;
    try {
      bytes = await fetch();
    } catch (asked) {
      return { asked };
    }
    try {
      await open(name, bytes);
      return null;
    } catch {
      return {};
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
      <Trouble
        error={trouble && (trouble.asked ?? true)}
        title={t`没能打开`}
        words={trouble && !trouble.asked ? t`手机打不开这个文件，请稍后再试` : undefined}
      />
      <Button online kind={kind} loading={isBusy} onClick={() => void onClick()}>
        {text}
      </Button>
    </>
  );
};
