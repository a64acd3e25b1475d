import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { t } from '@/language';
import { messageOf, traceIdOf } from '@/platform';
import { Empty } from '../empty';
import { Notice } from '../notice';
import { Skeleton } from '../skeleton';
import { Failure } from './failure';
import styles from './index.module.scss';

/** What a query tells about itself. */
export interface Loadable<Data> {
  data: Data | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

interface PageStateProps<Data> {
  of: Loadable<Data>;
  /** What to say when there is nothing, or how to show it. */
  empty?: string | { node: ReactNode };
  /** Whether the data is nothing; an empty list is, unless told otherwise. */
  isEmpty?: (data: Data) => boolean;
  /** Stands in while loading; lines of text unless told otherwise. */
  skeleton?: ReactNode;
  /** Shows errors that have a remedy of their own; null leaves an error to the usual words. */
  remedy?: (error: unknown) => ReactNode;
  children: (data: Data) => ReactNode;
}

const isEmptyList = (data: unknown) => Array.isArray(data) && data.length === 0;

/** The four states of everything fetched: loading, failed, empty, ready. Old data stays when a refresh fails. */
export function PageState<Data>({
  of,
  empty,
  isEmpty = isEmptyList,
  skeleton,
  remedy,
  children,
}: PageStateProps<Data>) {
  const { data, error, isFetching, refetch } = of;
  const remedied = error ? remedy?.(error) : null;
  // What is refused by now is not shown from before.
  if (remedied) return <>{remedied}</>;
  if (data === undefined) {
    if (!error) return <>{skeleton ?? <Skeleton />}</>;
    return (
      <Failure
        message={messageOf(error)}
        traceId={traceIdOf(error)}
        retrying={isFetching}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <View className={styles.ready}>
      {error ? (
        <Notice
          tone="warning"
          title={t`没能更新，以下是上次的内容`}
          action={{ text: t`重试`, onClick: () => void refetch() }}
        >
          {messageOf(error)}
        </Notice>
      ) : null}
      {isEmpty(data) && empty !== undefined ? (
        typeof empty === 'string' ? (
          <Empty title={empty} />
        ) : (
          empty.node
        )
      ) : (
        children(data)
      )}
    </View>
  );
}
