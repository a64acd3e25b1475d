import { useState } from 'react';
import { Text } from '@tarojs/components';
import type { IdCardReading } from '@kangqiao/contracts';
import { Button, Stack, Trouble } from '@/components';
import { Denied } from '@/components/denied';
import { t } from '@/language';
import { type Denial, fieldProblem } from '@/platform';
import { type TakenPhoto, demoIdPhoto, takeIdPhoto } from '@/platform/ocr';
import { useIdPhotoOffer } from '../api/use-id-photo-offer';
import { useReadIdPhoto } from '../api/use-read-id-photo';
import styles from './id-photo.module.scss';
import { ReadCard } from './read-card';

interface IdPhotoProps {
  /** What to do with what was read: put it into the form, and send nothing. */
  onRead: (reading: IdCardReading) => void;
  /** Whether this can be the card that is wanted; any is unless told. */
  fits?: (reading: IdCardReading) => boolean;
  /** Shows the address and the nation too, where the form asks for them. */
  withAddress?: boolean;
}

/** Fills a form in from a photograph of an identity card, for the person to check; nothing where the region reads none. */
export const IdPhoto = ({ onRead, fits = () => true, withAddress = false }: IdPhotoProps) => {
  const offer = useIdPhotoOffer();
  const reading = useReadIdPhoto();
  const [missed, setMissed] = useState<Denial | null>(null);
  if (offer.data?.available !== true) return null;

  const send = (bytes: ArrayBuffer) =>
    reading.mutate(bytes, { onSuccess: (read) => void (fits(read) && onRead(read)) });
  const ofDemo = demoIdPhoto;
  const take = async (photo: Promise<TakenPhoto>) => {
    const taken = await photo;
    setMissed(taken.kind === 'photo' ? null : taken.kind);
    if (taken.kind === 'photo') send(taken.bytes);
  };
  return (
    <Stack gap="s">
      <Button
        kind="secondary"
        online
        loading={reading.isPending}
        onClick={() => void take(takeIdPhoto())}
      >{t`拍身份证填写`}</Button>
      <Text className={styles.hint}>{t`请拍有头像的一面。照片只发给微信识别，读完不保存。`}</Text>
      {ofDemo && (
        <Button
          kind="ghost"
          online
          disabled={reading.isPending}
          onClick={() => void take(ofDemo())}
        >{t`用演示证件照片`}</Button>
      )}
      {missed !== null && (
        <Denied
          denial={missed}
          permission="camera"
          barred={t`没有使用相机和相册的权限，也可以手动填写。`}
          failed={t`没有取到照片，请再试一次，或手动填写。`}
          onAllowed={() => void take(takeIdPhoto())}
        />
      )}
      <Trouble
        error={reading.error}
        tone="warning"
        title={t`没能识别`}
        words={fieldProblem(reading.error, 'picture')}
      />
      {reading.data && <ReadCard reading={reading.data} fits={fits(reading.data)} withAddress={withAddress} />}
    </Stack>
  );
};
