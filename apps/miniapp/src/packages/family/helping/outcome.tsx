import { View } from '@tarojs/components';
import type { HelpClaim } from '@kangqiao/contracts';
import { Countdown, Empty, NextStep, PageState } from '@/components';
import { useHelpClaim } from '@/features/family';
import { t } from '@/language';
import { open, setCurrentPersonId, useOnTop } from '@/platform';
import styles from './outcome.module.scss';

interface OutcomeProps {
  claimId: string;
  onAgain: () => void;
}

/** What the other answers, as soon as they do. */
export function Outcome({ claimId, onAgain }: OutcomeProps) {
  const claim = useHelpClaim(claimId, useOnTop());
  return <PageState of={claim}>{(data) => <Answer claim={data} onAgain={onAgain} />}</PageState>;
}

function Answer({ claim: { state, expiresAt, personId }, onAgain }: { claim: HelpClaim; onAgain: () => void }) {
  const again = { text: t`重新输入求助码`, onClick: onAgain };
  switch (state) {
    case 'details-needed':
    case 'waiting':
      return (
        <>
          <Empty icon="clock" title={t`等待对方确认`} text={t`请对方在自己手机上点“同意”或“确认是我”`} />
          <NextStep>{t`请对方在自己手机上点“同意”`}</NextStep>
          <View className={styles.clock}>
            <Countdown until={expiresAt}>{(clock) => t`${clock} 内有效`}</Countdown>
          </View>
        </>
      );
    case 'approved':
      return (
        <Empty
          icon="check"
          title={t`对方已同意`}
          text={t`现在就可以替对方办理`}
          action={{
            text: t`去首页`,
            onClick: () => {
              if (personId !== null) setCurrentPersonId(personId);
              open.home();
            },
          }}
        />
      );
    case 'refused':
      return <Empty icon="close" title={t`对方没有同意`} text={t`请与对方确认后再试`} action={again} />;
    case 'expired':
      return <Empty icon="clock" title={t`已过期`} text={t`对方没有及时确认，请对方换一个求助码`} action={again} />;
  }
}
