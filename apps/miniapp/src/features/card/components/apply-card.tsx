import { Text, View } from '@tarojs/components';
import type { Person } from '@kangqiao/contracts';
import { Button, Card, Icon, Notice } from '@/components';
import { messageOf } from '@/platform';
import { useApplyCard } from '../api/use-apply-card';
import styles from './apply-card.module.scss';

const USES = ['一张卡，所有接入医院通用', '挂号、就诊、检查、取药都出示它', '二维码定时更换，不含个人信息'];

/** For a person who has no card yet: what it is good for, and one button. */
export function ApplyCard({ person }: { person: Person }) {
  const apply = useApplyCard(person.id);
  return (
    <Card>
      <View className={styles.apply}>
        <View className={styles.disc}>
          <Icon name="qr-code" tone="accent" size={36} />
        </View>
        <Text className={styles.title}>{`为 ${person.name} 申领电子健康卡`}</Text>
        <View className={styles.uses}>
          {USES.map((use) => (
            <View key={use} className={styles.use}>
              <Icon name="check" tone="accent" size={20} />
              <Text>{use}</Text>
            </View>
          ))}
        </View>
        {apply.isError && <Notice tone="danger">{messageOf(apply.error)}</Notice>}
        <Button loading={apply.isPending} onClick={() => apply.mutate()}>
          免费申领
        </Button>
      </View>
    </Card>
  );
}
