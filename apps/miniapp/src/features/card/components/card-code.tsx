import { useRef } from 'react';
import { Text, View } from '@tarojs/components';
import { localTimeOf } from '@kangqiao/domain';
import { clockOf, Icon, QrCode } from '@/components';
import { t } from '@/language';
import { a11y } from '@/platform';
import { codeAt, type CodeRun, nextStart, serverTime, worksUntil } from '../lib/code-book';
import { NoCode } from './no-code';
import styles from './card-code.module.scss';

interface CardCodeProps {
  run: CodeRun | null;
  /** Masked name of the holder; null while it is not known. */
  nameMasked: string | null;
  online: boolean;
  /** Nothing reaches the server. */
  cutOff: boolean;
  /** Why no codes could be fetched. */
  error: unknown;
  fetching: boolean;
  onRetry: () => void;
  /** Fills its place, for the view that shows nothing else. */
  large?: boolean;
}

const clock = (instant: number) => localTimeOf(new Date(instant));
const secondsLeft = (until: number, now: number) => Math.max(0, Math.ceil((until - now) / 1000));

/** The code itself. Its place keeps its size whatever happens, so that nothing jumps under a scanner. */
export function CardCode({ run, nameMasked, online, cutOff, error, fetching, onRetry, large }: CardCodeProps) {
  const phoneNow = Date.now();
  const code = run && codeAt(run, phoneNow);
  const first = useRef(code?.text);
  const whose = nameMasked === null ? '' : t`${nameMasked}的`;
  return (
    <View className={styles.code}>
      <View className={large ? styles.large : styles.place}>
        {code ? (
          <View key={code.text} className={code.text === first.current ? styles.shown : styles.swapped}>
            <QrCode text={code.text} label={t`${whose}电子健康卡二维码，有效至 ${clock(code.expiresAt)}`} />
          </View>
        ) : (
          <NoCode
            beginsIn={run && secondsLeft(nextStart(run, phoneNow) ?? 0, serverTime(run, phoneNow))}
            online={online}
            cutOff={cutOff}
            error={error}
            fetching={fetching}
            onRetry={onRetry}
          />
        )}
      </View>
      <View className={styles.state}>{run && code && <CodeState run={run} cutOff={cutOff} phoneNow={phoneNow} />}</View>
    </View>
  );
}

interface CodeStateProps {
  run: CodeRun;
  cutOff: boolean;
  phoneNow: number;
}

/** How long the code on the screen stays, and until when the phone can go on without a network. */
function CodeState({ run, cutOff, phoneNow }: CodeStateProps) {
  const code = codeAt(run, phoneNow);
  const until = worksUntil(run, phoneNow);
  if (!code || until === null) return null;
  const now = serverTime(run, phoneNow);
  const lasting = now < code.refreshAt ? code.refreshAt : code.expiresAt;
  const left = secondsLeft(lasting, now);
  const share = Math.min(1, Math.max(0, (lasting - now) / (lasting - code.startsAt)));
  return (
    <>
      <View className={styles.track} ariaHidden>
        <View className={styles.rest} style={{ transform: `scaleX(${share.toFixed(3)})` }} />
      </View>
      <Text className={styles.clock}>{t`${clockOf(left)} 后${now < code.refreshAt ? t`自动更换` : t`失效`}`}</Text>
      <View className={cutOff ? styles.offlineNow : styles.offline} {...a11y('status')}>
        <Icon name={cutOff ? 'offline' : 'check'} tone={cutOff ? 'warning' : 'secondary'} size={18} />
        <Text>{t`离线可用，有效至 ${clock(until)}`}</Text>
      </View>
    </>
  );
}
