import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon } from '@/components';
import { t } from '@/language';
import { type Place, a11y, whereAmI } from '@/platform';
import styles from './index.module.scss';

interface Properties {
  near: Place | null;
  onChange: (near: Place | null) => void;
}

type Asking = 'no' | 'asking' | 'not-told';

const WORDS: Readonly<Record<Asking, string>> = {
  no: t`按距离由近到远`,
  asking: t`正在获取位置`,
  'not-told': t`没有取得位置，点击重试`,
};

/** Orders by distance for whoever says where they are; everything works without. */
export function NearMe({ near, onChange }: Properties) {
  const [asking, setAsking] = useState<Asking>('no');
  const ask = async () => {
    if (near) return onChange(null);
    setAsking('asking');
    const place = await whereAmI();
    setAsking(place ? 'no' : 'not-told');
    onChange(place);
  };
  const words = near ? t`已按距离排列，点击取消` : WORDS[asking];
  return (
    <View className={styles.near} onClick={() => void ask()} {...a11y('button', { label: words })}>
      <Icon name="place" tone="accent" size={20} />
      <Text>{words}</Text>
    </View>
  );
}
