import { useState } from 'react';
import { Button } from '@/components';
import { Denied } from '@/components/denied';
import { t } from '@/language';
import { type Denial, scanCode } from '@/platform';

/** Reads a code with the camera; nothing where there is no scanner. */
export const ScanButton = ({ onText }: { onText: (text: string) => void }) => {
  const [missed, setMissed] = useState<Denial | null>(null);
  const scanner = scanCode;
  if (!scanner) return null;
  const scan = async () => {
    const scanned = await scanner();
    setMissed(scanned.kind === 'text' ? null : scanned.kind);
    if (scanned.kind === 'text') onText(scanned.text);
  };
  return (
    <>
      <Button kind="secondary" onClick={() => void scan()}>{t`扫一扫`}</Button>
      {missed !== null && (
        <Denied
          denial={missed}
          permission="camera"
          barred={t`没有使用相机的权限，也可以直接输入数字。`}
          failed={t`没有扫到，请再试一次，或直接输入数字。`}
          onAllowed={() => void scan()}
        />
      )}
    </>
  );
};
