import { Text } from '@tarojs/components';
import { ChoiceList, NextStep, Page, Stack, asPage } from '@/components';
import { LanguageFailure, useChooseLanguage } from '@/features/account';
import { language, t, type Language } from '@/language';
import styles from './index.module.scss';

const LANGUAGES: readonly { value: Language; label: string; note: string }[] = [
  { value: 'zh', label: t`简体中文`, note: t`默认语言` },
  { value: 'en', label: 'English', note: 'Names and texts that hospitals write stay in Chinese' },
];

/** Which language the app speaks on this phone. */
export default asPage(function LanguagePage() {
  const choose = useChooseLanguage();
  const wanted = choose.isPending || choose.isSuccess ? choose.variables : language;
  return (
    <Page offlineAware>
      <Stack>
        <NextStep>{t`点一种语言`}</NextStep>
        {choose.error && <LanguageFailure error={choose.error} />}
        <ChoiceList
          label={t`语言`}
          options={LANGUAGES.map((one) => ({ ...one, disabled: choose.isPending }))}
          value={wanted}
          onChange={(one) => one !== language && choose.mutate(one)}
        />
        <Text className={styles.note}>
          {choose.isPending ? t`正在准备，请稍候 One moment, please` : t`选好后会重新打开 Opens again once chosen`}
        </Text>
      </Stack>
    </Page>
  );
});
