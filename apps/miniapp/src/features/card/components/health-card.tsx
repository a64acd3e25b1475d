import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Card } from '@kangqiao/contracts';
import { localTimeOf } from '@kangqiao/domain';
import { Button, Notice, Trouble } from '@/components';
import { t } from '@/language';
import { brighten, copyForDemo, guardFromCapture, messageOf } from '@/platform';
import type { useCardCodes } from '../api/use-card-codes';
import { codeAt, serverTime } from '../lib/code-book';
import { Banner } from './banner';
import { CardCode } from './card-code';
import { CardNumber } from './card-number';
import { DeskView } from './desk-view';
import styles from './health-card.module.scss';

const TOLD_MS = 10_000;

interface HealthCardProps {
  codes: ReturnType<typeof useCardCodes>;
  /** Null while nothing but the codes on the phone is known. */
  card: Card | null;
  nameMasked: string | null;
  /** The page is in front. */
  onTop: boolean;
  /** Only the code, the name and two buttons. */
  elder: boolean;
  /** What stands beside the button that enlarges, in elder mode. */
  beside?: ReactNode;
}

/** Bright and kept out of screenshots while it is in front. @returns when a code was photographed, and until when that one still counts */
const useOnScreen = (showing: boolean, codes: HealthCardProps['codes']) => {
  const [photographed, setPhotographed] = useState<{ at: number; counts: number } | null>(null);
  const captured = useRef<() => void>(() => undefined);
  captured.current = () => {
    const shown = codes.run && codeAt(codes.run, Date.now());
    if (shown) setPhotographed({ at: Date.now(), counts: shown.expiresAt });
    codes.replace();
  };
  useEffect(() => {
    if (!showing) return undefined;
    const brightened = brighten();
    return () => void brightened.then((restore) => restore());
  }, [showing]);
  useEffect(() => (showing ? guardFromCapture(() => captured.current()) : undefined), [showing]);
  return photographed;
};

/** The card as one shows it: name, code, issuer. */
export function HealthCard({ codes, card, nameMasked, onTop, elder, beside }: HealthCardProps) {
  const [enlarged, setEnlarged] = useState(false);
  const photographed = useOnScreen(onTop, codes);
  const { run, error, isFetching, online, cutOff, refresh } = codes;
  const shown = run && codeAt(run, Date.now());
  const hasCode = shown !== null;
  const code = (large: boolean) => (
    <CardCode
      run={run}
      nameMasked={nameMasked}
      online={online}
      cutOff={cutOff}
      error={error}
      fetching={isFetching}
      onRetry={refresh}
      large={large}
    />
  );
  const refreshing = (
    <Button kind="secondary" disabled={!online} loading={isFetching} onClick={refresh}>{t`刷新`}</Button>
  );
  return (
    <View className={styles.all}>
      <View className={styles.card}>
        <View className={styles.head}>
          <Text className={styles.name}>{nameMasked ?? t`电子健康卡`}</Text>
          {nameMasked !== null && <Text className={styles.kind}>{t`电子健康卡`}</Text>}
        </View>
        {photographed !== null && Date.now() - photographed.at < TOLD_MS && (
          <View className={styles.over}>
            <Banner tone="warning">{t`检测到截屏，已更换二维码`}</Banner>
          </View>
        )}
        <View className={styles.body}>
          {code(false)}
          {!elder && (
            <View className={styles.actions}>
              {refreshing}
              <Button kind="secondary" disabled={!hasCode} onClick={() => setEnlarged(true)}>{t`放大`}</Button>
            </View>
          )}
          {!elder && shown && copyForDemo && (
            <Button kind="ghost" onClick={() => void copyForDemo?.(shown.text)}>{t`复制码文本（演示）`}</Button>
          )}
          {!elder && card?.number && <CardNumber number={card.number} issuer={card.issuer} />}
        </View>
      </View>
      {elder && (
        <View className={styles.actions}>
          {beside ?? refreshing}
          <Button disabled={!hasCode} onClick={() => setEnlarged(true)}>{t`放大`}</Button>
        </View>
      )}
      {photographed !== null && run && serverTime(run, Date.now()) < photographed.counts && (
        <Notice tone="warning" title={t`已更换二维码`}>
          {t`截图中的旧码最迟 ${localTimeOf(new Date(photographed.counts))} 失效，请勿转发`}
        </Notice>
      )}
      {hasCode && !cutOff && error ? (
        <Trouble
          error={error}
          tone="warning"
          title={t`没能更新二维码`}
          words={t`${messageOf(error)}。当前二维码在失效前仍可使用。`}
          action={{ text: t`重试`, onClick: refresh }}
        />
      ) : null}
      {enlarged && hasCode && (
        <DeskView nameMasked={nameMasked} onClose={() => setEnlarged(false)}>
          {code(true)}
        </DeskView>
      )}
    </View>
  );
}
