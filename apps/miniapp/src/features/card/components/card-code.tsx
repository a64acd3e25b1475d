import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { CardCode as Code } from '@kangqiao/contracts';
import { Button, Code128, Countdown, Notice, QrCode } from '@/components';
import { copyForDemo, messageOf, traceIdOf } from '@/platform';
import { currentCode, fitsBarCode } from '../lib/current-code';
import styles from './card-code.module.scss';

interface CardCodeProps {
  /** Undefined while the first are being fetched. */
  codes: readonly Code[] | undefined;
  /** Why new ones could not be fetched. */
  error: unknown;
  fetching: boolean;
  onRefresh: () => void;
}

/** The code itself. Its place keeps its size whatever happens, so that nothing jumps under a scanner. */
export function CardCode({ codes, error, fetching, onRefresh }: CardCodeProps) {
  const [, redraw] = useState(0);
  const code = codes ? currentCode(codes, Date.now()) : null;
  const ended = codes !== undefined && code === null;
  const trace = traceIdOf(error);
  return (
    <View className={styles.code}>
      <View className={styles.place}>
        {code ? (
          <QrCode text={code.text} label="电子健康卡二维码" />
        ) : (
          <View className={styles.missing}>
            {error ? (
              <>
                <Text className={styles.sorry}>{ended ? '二维码已过期，暂时无法更新' : '暂时无法取得二维码'}</Text>
                <Text className={styles.reason}>{messageOf(error)}</Text>
                {trace && <Text className={styles.reason}>{`编号 ${trace}`}</Text>}
                <Button kind="secondary" block={false} loading={fetching} onClick={onRefresh}>
                  重试
                </Button>
              </>
            ) : (
              <View className={styles.loading} />
            )}
          </View>
        )}
      </View>
      {code && fitsBarCode(code.text) && <Code128 text={code.text} label="电子健康卡条形码" />}
      <View className={styles.clock}>
        {code && (
          <Countdown key={code.text} until={error ? code.expiresAt : code.refreshAt} onEnd={() => redraw((n) => n + 1)}>
            {(clock) => (
              <Text className={styles.caption}>{error ? `当前二维码 ${clock} 后失效` : `${clock} 后自动更新`}</Text>
            )}
          </Countdown>
        )}
      </View>
      {code && copyForDemo && (
        <Button kind="ghost" block={false} onClick={() => void copyForDemo?.(code.text)}>
          复制码文本（演示）
        </Button>
      )}
      {code && error ? (
        <Notice tone="warning" title="没能更新二维码" action={{ text: '重试', onClick: onRefresh }}>
          {`${messageOf(error)}。当前二维码在失效前仍可使用。`}
        </Notice>
      ) : null}
    </View>
  );
}
