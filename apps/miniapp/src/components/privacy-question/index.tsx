import { Button as WechatButton, Text, View } from '@tarojs/components';
import { t } from '@/language';
import { AGREE_BUTTON, a11y, openWechatPrivacy, useOnTop, usePrivacyQuestion } from '@/platform';
import { Button } from '../button';
import dialog from '../dialog/index.module.scss';
import button from '../phone-number-button/index.module.scss';
import { Stack } from '../stack';

/** Asks in our words before WeChat gives anything of the person's: for what, under which rules, and that no is an answer. */
export function PrivacyQuestion() {
  const question = usePrivacyQuestion();
  const onTop = useOnTop();
  if (!question || !onTop) return null;
  const title = t`需要您同意`;
  return (
    <View className={dialog.veil} catchMove {...a11y('dialog', { label: title, modal: true })}>
      <View className={dialog.dialog}>
        <Text className={dialog.title}>{title}</Text>
        <Text className={dialog.text}>{question.purpose}</Text>
        <Stack gap="s">
          {openWechatPrivacy && (
            <Button kind="ghost" onClick={openWechatPrivacy}>{t`查看《微信用户隐私保护指引》`}</Button>
          )}
          <WechatButton
            id={AGREE_BUTTON}
            className={button.button}
            hoverClass={button.pressed}
            openType="agreePrivacyAuthorization"
            onAgreePrivacyAuthorization={question.agree}
          >
            <Text>{t`同意`}</Text>
          </WechatButton>
          <Button kind="secondary" onClick={question.refuse}>{t`不同意`}</Button>
        </Stack>
      </View>
    </View>
  );
}
