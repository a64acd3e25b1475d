import { Text, View } from '@tarojs/components';
import { Checkbox } from '@/components';
import { t } from '@/language';
import { a11y, open, openWechatPrivacy } from '@/platform';
import styles from './index.module.scss';

interface AgreementProps {
  /** What the notice is called. */
  title: string;
  agreed: boolean;
  problem?: string;
  onChange: (agreed: boolean) => void;
}

/** The privacy notice, to be read and accepted by the resident's own tap. */
export const Agreement = ({ title, agreed, problem, onChange }: AgreementProps) => (
  <View>
    <View className={styles.agreement}>
      <View className={styles.box}>
        <Checkbox label={t`我已阅读并同意隐私政策`} checked={agreed} onChange={onChange}>{t`我已阅读并同意`}</Checkbox>
      </View>
      <Link text={t`《${title}》`} onClick={open.privacyNotice} />
      {openWechatPrivacy && <Link text={t`《微信用户隐私保护指引》`} onClick={openWechatPrivacy} />}
    </View>
    {problem && (
      <View className={styles.problem} {...a11y('alert')}>
        <Text>{problem}</Text>
      </View>
    )}
  </View>
);

const Link = ({ text, onClick }: { text: string; onClick: () => void }) => (
  <View className={styles.link} onClick={onClick} {...a11y('link', { label: text })}>
    <Text>{text}</Text>
  </View>
);
