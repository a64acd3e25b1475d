import { useEffect, useRef, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { ChoiceChips, ChoiceList, Icon } from '@/components';
import { t } from '@/language';
import { a11y, useElderMode } from '@/platform';
import type { Division, Divisions } from './divisions';
import styles from './region-field.module.scss';

const STEPS = [t`选择省份`, t`选择城市`, t`选择区县`];

interface DivisionStepsProps {
  divisions: Divisions;
  /** @param names of province, city and county */
  onChosen: (names: string[]) => void;
}

/** One level after the other, each led back to by its name. Where there is but one to choose, it is taken. */
export function DivisionSteps({ divisions, onChosen }: DivisionStepsProps) {
  const [path, setPath] = useState<readonly Division[]>([]);
  const choices = useRef<HTMLElement>(null);
  const Choice = useElderMode() ? ChoiceList : ChoiceChips;
  const step = STEPS[path.length] ?? '';
  const options = divisions(path.at(-1));

  // Whoever has no pointer goes on where the next level begins.
  useEffect(() => {
    void Promise.resolve().then(() => choices.current?.querySelector<HTMLElement>('[role="radio"]')?.focus());
  }, [path]);

  const choose = (code: string) => {
    const next = [...path, ...options.filter((one) => one.code === code)];
    let below = divisions(next.at(-1));
    while (below.length === 1) {
      next.push(...below);
      below = divisions(below[0]);
    }
    if (below.length > 0) setPath(next);
    else onChosen(next.map(({ name }) => name));
  };

  return (
    <View className={styles.steps}>
      {path.length > 0 && (
        <View className={styles.path}>
          {path.map(({ code, name }, at) => (
            <View
              key={code}
              className={styles.crumb}
              onClick={() => setPath(path.slice(0, at))}
              {...a11y('button', { label: t`${name}，重新选择` })}
            >
              <Text>{name}</Text>
              <Icon name="chevron-right" tone="secondary" size={16} />
            </View>
          ))}
        </View>
      )}
      <Text className={styles.step}>{step}</Text>
      <View ref={choices}>
        <Choice
          label={step}
          options={options.map(({ code, name }) => ({ value: code, label: name }))}
          value={null}
          onChange={choose}
        />
      </View>
    </View>
  );
}
