import { Text, View } from '@tarojs/components';
import type { Link, LinkCapacity, LocalDate } from '@kangqiao/contracts';
import { localDateOf } from '@kangqiao/domain';
import { Avatar, Button, Card, DescriptionList } from '@/components';
import { t } from '@/language';
import { lastDayOf, monthDay } from '@/wording';
import { METHOD_WORDS, SCOPE_DEEDS, holderOf, sensitiveSaid } from '../lib/wording';
import styles from './link-card.module.scss';

interface LinkCardProps {
  link: Link;
  /** As whom the reader looks. */
  viewer: LinkCapacity;
  now: LocalDate;
  onChange: () => void;
  onRevoke: () => void;
}

const deedsOf = ({ capacity, scope }: Link): string => {
  switch (capacity) {
    case 'self':
      return t`办理全部事项`;
    case 'guardian':
      return t`以监护人身份办理`;
    case 'family':
      return SCOPE_DEEDS[scope];
  }
};

/** Somebody who may act for a person: who, what, since when and until when, and how that was proved. */
export const LinkCard = ({ link, viewer, now, onChange, onRevoke }: LinkCardProps) => {
  const who = holderOf(link, viewer);
  const name = [link.holderNameMasked, link.holderPhoneMasked].filter(Boolean).join(' ');
  return (
    <Card>
      <View className={styles.head}>
        <Avatar name={link.holderNameMasked ?? who} />
        <View className={styles.words}>
          <Text className={styles.who}>{who}</Text>
          {name !== '' && <Text className={styles.name}>{name}</Text>}
        </View>
      </View>
      <DescriptionList
        items={[
          { term: t`可以`, value: deedsOf(link) },
          ...(link.capacity === 'family' ? [sensitiveSaid(link.sensitiveShown)] : []),
          { term: t`开始`, value: monthDay(localDateOf(new Date(link.since)), now) },
          {
            term: t`期限`,
            value: link.expiresAt === null ? t`长期` : t`到${monthDay(lastDayOf(link.expiresAt), now)}`,
          },
          { term: t`核验方式`, value: link.method && METHOD_WORDS[link.method] },
        ]}
      />
      {(link.actions.change || link.actions.revoke) && (
        <View className={styles.actions}>
          {link.actions.change && (
            <Button kind="secondary" label={t`更改${who}的授权`} onClick={onChange}>{t`更改`}</Button>
          )}
          {link.actions.revoke && (
            <Button kind="danger" label={t`解除${who}的授权`} onClick={onRevoke}>{t`解除`}</Button>
          )}
        </View>
      )}
    </Card>
  );
};
