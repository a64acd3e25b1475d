import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Icon, Stack } from '@/components';
import { Denied } from '@/components/denied';
import { t } from '@/language';
import { type Denial, type Place, a11y, isBarred, whereAmI } from '@/platform';
import styles from './index.module.scss';

interface Properties {
  near: Place | null;
  onChange: (near: Place | null) => void;
}

const wordsFor = (near: Place | null, asking: boolean, denial: Denial | null): string => {
  if (near) return t`已按距离排列，点击取消`;
  if (asking) return t`正在获取位置`;
  return denial === null || isBarred(denial) ? t`按距离由近到远` : t`没有取得位置，点击重试`;
};

/** Orders by distance for whoever says where they are; everything works without. */
export function NearMe({ near, onChange }: Properties) {
  const [asking, setAsking] = useState(false);
  const [denial, setDenial] = useState<Denial | null>(null);
  const ask = async () => {
    if (near) return onChange(null);
    setAsking(true);
    const told = await whereAmI();
    setAsking(false);
    setDenial(told.kind === 'place' ? null : told.kind);
    onChange(told.kind === 'place' ? told.place : null);
  };
  const words = wordsFor(near, asking, denial);
  return (
    <Stack gap="s">
      <View className={styles.near} onClick={() => void ask()} {...a11y('button', { label: words })}>
        <Icon name="place" tone="accent" size={20} />
        <Text>{words}</Text>
      </View>
      {denial !== null && (
        <Denied
          denial={denial}
          permission="place"
          barred={t`没有允许使用位置，不能按距离排列。找医院和预约不受影响。`}
          failed={t`没有取得位置。请确认手机已打开定位再试，也可以直接按名称选医院。`}
          onAllowed={() => void ask()}
        />
      )}
    </Stack>
  );
}
