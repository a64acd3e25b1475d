import { useMemo } from 'react';
import { Image, View } from '@tarojs/components';
import { picture } from '@/platform';
import { svgUri } from '../svg';
import { code128Svg } from './code128';
import { qrSvg } from './qr';
import styles from './index.module.scss';

interface CodeProps {
  text: string;
  /** What the code is for, for screen readers. */
  label: string;
}

/** A QR code on white, with its quiet zone, as wide as its place. */
export function QrCode({ text, label }: CodeProps) {
  const source = useMemo(() => svgUri(qrSvg(text)), [text]);
  return (
    <View className={`${styles.ground} ${styles.square}`}>
      <Image className={styles.qr} src={source} mode="aspectFit" {...picture(label)} />
    </View>
  );
}

/** A Code 128 bar code on white. Only for short texts: the bars of long ones get too thin to scan. */
export function Code128({ text, label }: CodeProps) {
  const source = useMemo(() => svgUri(code128Svg(text)), [text]);
  return (
    <View className={styles.ground}>
      <Image className={styles.bars} src={source} mode="scaleToFill" {...picture(label)} />
    </View>
  );
}
