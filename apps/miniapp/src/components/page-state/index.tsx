import { type ReactNode, createContext, useContext } from 'react';
import { View } from '@tarojs/components';
import { t } from '@/language';
import { askAgain, isMissing, isRefused, messageOf, traceIdOf } from '@/platform';
import { Boundary } from '../boundary';
import { Empty } from '../empty';
import { Skeleton } from '../skeleton';
import { Trouble } from '../trouble';
import { AsOf, asOfWords } from './as-of';
import { Failure, NotFound, OutOfDate } from './failure';
import styles from './index.module.scss';

export { NotFound, OutOfDate } from './failure';

/** What a query tells about itself. */
export interface Loadable<Data> {
  data: Data | undefined;
  error: unknown;
  isFetching: boolean;
  /** `success` without data: what came is not what was asked for. */
  status?: string;
  /** Waits for the network. */
  isPaused?: boolean;
  /** When the data came, by the phone's clock (ms). */
  dataUpdatedAt?: number;
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
export function PageState<Data>({ remedy, skeleton, ...rest }: PageStateProps<Data>) {
  const { data, error, isFetching, isPaused, status, refetch } = rest.of;
  const remedied = error ? remedy?.(error) : null;
  // What is refused by now is not shown from before.
  if (remedied) return <>{remedied}</>;
  if (isMissing(error)) return <NotFound message={messageOf(error)} traceId={traceIdOf(error)} />;
  if (data === undefined || isRefused(error)) {
    if (status === 'success' && !error) return <OutOfDate />;
    if (!error && !isPaused) return <>{skeleton ?? <Skeleton />}</>;
    return (
      <Failure
        message={error ? messageOf(error) : t`网络连接不上，请检查网络后重试`}
        traceId={traceIdOf(error)}
        retrying={isFetching}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <Boundary otherwise={(traceId) => <OutOfDate traceId={traceId} />} stamps={[data]}>
      <Ready {...rest} data={data} />
    </Boundary>
  );
}

/** Somewhere around it is said already that this could not be updated; once is enough. */
const Told = createContext(false);

/** In a component of its own, so that what cannot be drawn is caught around it. */
function Ready<Data>({
  of,
  data,
  empty,
  isEmpty = isEmptyList,
  children,
}: Omit<PageStateProps<Data>, 'remedy' | 'skeleton'> & { data: Data }) {
  const { error, isFetching, dataUpdatedAt, refetch } = of;
  const isTold = useContext(Told);
  const retry = () => {
    void refetch();
    askAgain();
  };
  return (
    <View className={styles.ready}>
      {error && !isTold ? (
        <Trouble
          error={error}
          tone="warning"
          title={t`没能更新，以下是上次的内容`}
          words={dataUpdatedAt ? t`${messageOf(error)}（${asOfWords(dataUpdatedAt)}）` : undefined}
          action={{ text: t`重试`, onClick: retry }}
        />
      ) : (
        !isTold && <AsOf at={dataUpdatedAt} updating={isFetching} />
      )}
      {isEmpty(data) && empty !== undefined ? (
        typeof empty === 'string' ? (
          <Empty title={empty} />
        ) : (
          empty.node
        )
      ) : (
        <Told.Provider value={isTold || Boolean(error)}>{children(data)}</Told.Provider>
      )}
    </View>
  );
}
