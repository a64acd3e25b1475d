import { useState } from 'react';
import { t } from '@/language';
import { Button } from '../button';
import { Notice } from '../notice';
import { Stack } from '../stack';

interface FileMakerProps<Format extends string> {
  /** The first is what most want. */
  formats: readonly { format: Format; text: string }[];
  /** What is being made now. */
  making: Format | undefined;
  onMake: (format: Format) => void;
  /** What is ready; the name has no word of whom it is about. */
  file: { name: string } | undefined;
  /** What is done with it: WeChat hands a file on only in answer to a tap, so it waits for one. */
  handText: string;
  onHand: () => Promise<unknown>;
  /** What can be chosen anew. */
  againText: string;
  onAgain: () => void;
}

/**
 * A file to take away: which kind, and then what to do with it. Imported by its own path, so that the main package does not
 * carry it.
 */
export function FileMaker<Format extends string>({ formats, making, file, ...props }: FileMakerProps<Format>) {
  const [failed, setFailed] = useState(false);
  const hand = () => {
    setFailed(false);
    void props.onHand().catch(() => setFailed(true));
  };
  if (!file)
    return (
      <Stack>
        {formats.map(({ format, text }, place) => (
          <Button
            online
            key={format}
            kind={place === 0 ? 'primary' : 'secondary'}
            disabled={making !== undefined}
            loading={making === format}
            onClick={() => props.onMake(format)}
          >
            {text}
          </Button>
        ))}
      </Stack>
    );
  return (
    <>
      <Notice tone="success" title={t`文件已生成`}>
        {file.name}
      </Notice>
      {failed && <Notice tone="danger" title={t`没能打开`}>{t`手机打不开这个文件，请稍后再试。`}</Notice>}
      <Stack>
        <Button onClick={hand}>{props.handText}</Button>
        <Button kind="ghost" onClick={props.onAgain}>
          {props.againText}
        </Button>
      </Stack>
    </>
  );
}
