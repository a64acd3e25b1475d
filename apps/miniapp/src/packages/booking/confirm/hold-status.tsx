import type { HeldNumber } from '@/features/scheduling';
import { Countdown, Notice, Trouble } from '@/components';
import { t } from '@/language';
import { isSameWish, open } from '@/platform';

interface Properties {
  hospitalId: string;
  number: HeldNumber;
  /** The time of the held number is up. */
  ended: boolean;
  /** Why the booking was not accepted; null while nothing went wrong. */
  bookingError: Error | null;
  onEnd: (holdId: string) => void;
  onRetry: () => void;
}

/** What became of the number, always with the next step. */
export const HoldStatus = ({ hospitalId, number, ended, bookingError, onEnd, onRetry }: Properties) => {
  if (bookingError) {
    return isSameWish(bookingError) ? (
      <Trouble
        error={bookingError}
        tone="warning"
        title={t`还不知道有没有约上`}
        words={t`没有收到回应，可能已经约上。再点一次“确认预约”不会重复预约。`}
      />
    ) : (
      <Trouble error={bookingError} title={t`没有约上`} />
    );
  }
  if (ended) {
    return <Notice tone="warning" title={t`留号时间到了`}>{t`号已退回医院，请重新选择时段。`}</Notice>;
  }
  switch (number.kind) {
    case 'asking':
      return <Notice title={t`正在为您留号`}>{t`请稍候，马上就好。`}</Notice>;
    case 'failed':
      if (number.error.code === 'RELEASE_PASS_REQUIRED') {
        return (
          <Trouble
            error={number.error}
            tone="warning"
            title={t`这一天正在放号，需要先排队`}
            action={{ text: t`去排队`, onClick: () => open.waitingRoom({ hospitalId }) }}
          />
        );
      }
      return (
        <Trouble
          error={number.error}
          title={t`没能留住这个号`}
          action={isSameWish(number.error) ? { text: t`再试一次`, onClick: onRetry } : undefined}
        />
      );
    case 'held':
      if (number.hold.state === 'holding') {
        return (
          <Notice
            title={t`正在等医院确认留号`}
            action={{ text: t`换个时段`, onClick: () => open.back() }}
          >{t`医院答复稍慢，这里会自动更新，也可以换个时段。`}</Notice>
        );
      }
      return (
        <Notice tone="success" title={t`号已为您留住`}>
          <Countdown until={number.hold.expiresAt} onEnd={() => onEnd(number.hold.id)}>
            {(_, seconds) => t`请在 ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒内确认`}
          </Countdown>
        </Notice>
      );
  }
};
