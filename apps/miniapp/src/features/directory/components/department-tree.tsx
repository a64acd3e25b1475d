import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { Department } from '@kangqiao/contracts';
import { t } from '@/language';
import { a11y } from '@/platform';
import type { DepartmentBranch } from '../lib/department-tree';
import styles from './department-tree.module.scss';

interface Properties {
  branches: readonly DepartmentBranch[];
  onPick: (department: Department) => void;
}

/** Departments in two columns: the hospital's branches left, what can be booked right. */
export const DepartmentTree = ({ branches, onPick }: Properties) => {
  const [chosenId, setChosenId] = useState(branches[0]?.parent.id);
  const chosen = branches.find(({ parent }) => parent.id === chosenId) ?? branches[0];
  return (
    <View className={styles.tree}>
      <View className={styles.branches} {...a11y('tablist', { label: t`科室分类` })}>
        {branches.map(({ parent }) => (
          <View
            key={parent.id}
            className={`${styles.branch} ${parent.id === chosen?.parent.id ? styles.chosen : ''}`}
            onClick={() => setChosenId(parent.id)}
            {...a11y('tab', { selected: parent.id === chosen?.parent.id })}
          >
            <Text>{parent.name}</Text>
          </View>
        ))}
      </View>
      <View className={styles.leaves} {...a11y('group', { label: chosen?.parent.name })}>
        {chosen?.leaves.map((leaf) => (
          <View
            key={leaf.id}
            className={styles.leaf}
            hoverClass={styles.pressed}
            onClick={() => onPick(leaf)}
            {...a11y('button', { label: leaf.name })}
          >
            <Text className={styles.name}>{leaf.name}</Text>
            {leaf.location && <Text className={styles.location}>{leaf.location}</Text>}
          </View>
        ))}
      </View>
    </View>
  );
};
