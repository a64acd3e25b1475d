import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Person, ProofMethod } from '@kangqiao/contracts';
import { Button, Cell, CellGroup, Icon, NextStep, Notice, Section } from '@/components';
import { ProofWay, WAY_WORDS, waysInOrder } from '@/features/people';
import { t } from '@/language';
import { canVerifyFace, scrollToTop, useElderMode } from '@/platform';
import styles from './index.module.scss';

/** The ways to prove control: one recommended, the others below; in elder mode one at a time. */
export const Prove = ({ person, onProved }: { person: Person; onProved: () => void }) => {
  const elder = useElderMode();
  // As they were: once proved there are none, and the way must still tell of its end.
  const [ways] = useState(() => waysInOrder(person.actions.prove, person.capacity, { verifyFace: canVerifyFace() }));
  const [chosen, choose] = useState<ProofMethod | null>(null);
  const method = chosen !== null && ways.includes(chosen) ? chosen : ways[0];
  if (method === undefined) {
    return <Notice tone="warning" title={t`暂时不能在手机上核验`}>{t`请携带证件到医院窗口办理`}</Notice>;
  }
  const others = ways.filter((way) => way !== method);
  const change = (way: ProofMethod) => {
    choose(way);
    scrollToTop();
  };
  const next = ways[(ways.indexOf(method) + 1) % ways.length];
  const words = WAY_WORDS[method];
  return (
    <>
      <View className={styles.head}>
        <View className={styles.disc}>
          <Icon name="shield" tone="accent" size={36} />
        </View>
        <Text className={styles.title}>{t`核验 ${person.nameMasked}`}</Text>
        <Text className={styles.text}>{t`确认是本人，或得到本人同意，才能查看和办理`}</Text>
      </View>
      <NextStep>{t`按下面的方法核验，不方便就换一种方式`}</NextStep>
      <Section title={words.title}>
        <Text className={styles.text}>{words.note}</Text>
        <ProofWay key={method} method={method} person={person} onProved={onProved} />
      </Section>
      {elder && next !== undefined && next !== method && (
        <Button kind="ghost" onClick={() => change(next)}>{t`换一种方式`}</Button>
      )}
      {!elder && others.length > 0 && (
        <Section title={t`其他方式`}>
          <CellGroup>
            {others.map((way) => (
              <Cell
                key={way}
                leading={WAY_WORDS[way].icon}
                title={WAY_WORDS[way].title}
                note={WAY_WORDS[way].note}
                onClick={() => change(way)}
              />
            ))}
          </CellGroup>
        </Section>
      )}
    </>
  );
};
