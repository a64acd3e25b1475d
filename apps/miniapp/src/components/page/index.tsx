import { type ComponentType, type ReactNode, useRef } from 'react';
import { View } from '@tarojs/components';
import { t } from '@/language';
import { useElderMode, useHomeBadge, useOnShow, useOnline, useTextStep, useTranslatedBars } from '@/platform';
import { Boundary } from '../boundary';
import { Notice } from '../notice';
import { NotFound, OutOfDate } from '../page-state';
import { PrivacyQuestion } from '../privacy-question';
import { ReadAloud } from '../read-aloud';
import styles from './index.module.scss';

interface PageProps {
  children: ReactNode;
  /** Stays at the lower edge, above the phone's safe area. */
  footer?: ReactNode;
  /** The page says by itself what can be done without a network. */
  offlineAware?: boolean;
  /** What the page was opened with and cannot do without; where one is empty there is nothing to show. */
  needs?: readonly string[];
}

/** The root of every page: theme, type scale, margins, safe areas, and a plain word when the phone is offline. */
export function Page({ children, footer, offlineAware, needs = [] }: PageProps) {
  const elder = useElderMode();
  const online = useOnline();
  useTranslatedBars();
  useHomeBadge();
  const isIncomplete = needs.includes('');
  const content = useRef<unknown>(null);
  return (
    <View className={`theme theme-text-${useTextStep()} ${elder ? 'theme-elder' : ''} ${styles.page}`}>
      <View className={styles.content} ref={content}>
        {elder && <ReadAloud of={content} />}
        {!online && !offlineAware && (
          <Notice tone="warning" title={t`网络未连接`}>{t`内容可能不是最新的，联网后会自动更新`}</Notice>
        )}
        <Boundary stamps={[online, children]} otherwise={(traceId) => <OutOfDate traceId={traceId} />}>
          {isIncomplete ? <NotFound /> : children}
        </Boundary>
      </View>
      <PrivacyQuestion />
      {footer && !isIncomplete && <View className={styles.footer}>{footer}</View>}
    </View>
  );
}

/**
 * What a page exports. A fault in its own body, outside of what it puts on the page, would take everything with it and leave
 * a white screen: it is said here, with the number to quote, and tried anew when the network or whoever reads is back.
 */
export const asPage = (Body: ComponentType) =>
  function Standing() {
    const online = useOnline();
    const boundary = useRef<Boundary>(null);
    useOnShow(() => boundary.current?.tryAgain());
    return (
      <Boundary
        ref={boundary}
        stamps={[online]}
        otherwise={(traceId) => (
          <Page>
            <OutOfDate traceId={traceId} />
          </Page>
        )}
      >
        <Body />
      </Boundary>
    );
  };
