import { Text, View } from '@tarojs/components';
import type { FavouriteRef } from '@kangqiao/contracts';
import { Icon, Trouble } from '@/components';
import { t, together } from '@/language';
import { a11y } from '@/platform';
import { isSame, useFavourites, useMark } from '../api/use-favourites';
import styles from './favourite-star.module.scss';

interface Properties {
  of: FavouriteRef;
  /** What a screen reader says is marked. */
  name: string;
}

/** Marks a hospital, a department or a doctor. Absent while it is not known whether it is marked. */
export function FavouriteStar({ of, name }: Properties) {
  const favourites = useFavourites();
  const mark = useMark();
  if (!favourites.data) return null;
  const known = favourites.data.some((one) => isSame(one, of));
  // What was just tapped shows at once; a refusal takes it back and says why.
  const marked = mark.isPending ? mark.variables.marked : known;
  const change = () => {
    if (!mark.isPending) mark.mutate({ ref: of, marked: !marked });
  };
  return (
    <>
      <View
        className={`${styles.star} ${marked ? styles.marked : ''}`}
        onClick={change}
        {...a11y('switch', { checked: marked, label: together(marked ? t`已收藏` : t`收藏`, name) })}
      >
        <Icon name={marked ? 'star-filled' : 'star'} tone={marked ? 'warning' : 'secondary'} size={22} />
        <Text>{marked ? t`已收藏` : t`收藏`}</Text>
      </View>
      {mark.error && (
        <View className={styles.refusal}>
          <Trouble error={mark.error} />
        </View>
      )}
    </>
  );
}
