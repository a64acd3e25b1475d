import { Text } from '@tarojs/components';
import { isoWithOffset } from '@kangqiao/domain';
import { t } from '@/language';
import { clock, useOnline } from '@/platform';
import { instantLabel, today } from '@/wording';
import styles from './index.module.scss';

/** Younger than this, what is shown needs no date. */
const FRESH_MS = 60_000;

/** Of when something is, such as `截至 今天 09:30`. @param at as the phone noted it, in milliseconds */
export const asOfWords = (at: number): string =>
  t`截至 ${instantLabel(isoWithOffset(new Date(clock.corrected(at))), today())}`;

interface AsOfProps {
  /** When the phone got it; undefined = it is not told. */
  at: number | undefined;
  /** It is being asked for anew. */
  updating: boolean;
}

/** Says of when old content is, while newer is being fetched or cannot be. */
export const AsOf = ({ at, updating }: AsOfProps) => {
  const online = useOnline();
  if (!at || clock.now() - clock.corrected(at) < FRESH_MS || (online && !updating)) return null;
  return <Text className={styles.asOf}>{updating && online ? t`${asOfWords(at)}，正在更新` : asOfWords(at)}</Text>;
};
