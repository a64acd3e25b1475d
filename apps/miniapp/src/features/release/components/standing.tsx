import type { Release, ReleaseTicket } from '@kangqiao/contracts';
import { Button, Countdown, Empty, Notice, Stack } from '@/components';
import { t } from '@/language';
import { open } from '@/platform';
import { aboutText, chanceText, orderText } from '../lib/words';
import { Place } from './place';

interface StandingProps {
  release: Release;
  /** Of the person in question; undefined while nobody waits for them. */
  ticket: ReleaseTicket | undefined;
  joining: boolean;
  onJoin: () => void;
  onLeave: (ticketId: string) => void;
  /** A time is over that was counted down to. */
  onDue: () => void;
}

const CLOSABLE = t`可以关闭页面，名次不会丢；轮到您会发消息。`;
const clockOf = (instant: string) => instant.slice(11, 16);

/** Where one person stands in a release, and the one next step. */
export function Standing(props: StandingProps) {
  const { release, ticket } = props;
  switch (release.phase) {
    case 'scheduled':
      return (
        <Place
          title={t`排队还没有开放`}
          large={clockOf(release.opensAt)}
          notes={[t`到时开放，放号前进入都可以，早到不占先`]}
        />
      );
    case 'gathering':
      return ticket ? <Gathered {...props} ticket={ticket} /> : <Outside {...props} />;
    case 'under-way':
      if (ticket?.state === 'admitted') return <Admitted {...props} ticket={ticket} />;
      if (ticket?.state === 'waiting') return <Waiting {...props} ticket={ticket} />;
      return <Outside {...props} missed={ticket?.state === 'missed'} />;
    case 'over':
      return <Over release={release} />;
  }
}

const Outside = ({ release, joining, onJoin, onDue, missed = false }: StandingProps & { missed?: boolean }) => (
  <Stack>
    {missed && (
      <Notice
        tone="warning"
        title={t`您的选号时间已过`}
      >{t`没能在限定时间内选号，可以重新排队，排在现有的人之后。`}</Notice>
    )}
    {release.phase === 'gathering' ? (
      <Place
        title={t`距离放号`}
        large={<Countdown until={release.releasesAt} onEnd={onDue} />}
        notes={[t`放号前进入的人一起抽签排名次，早到不占先`, t`已有 ${release.waiting} 人在排队`]}
      />
    ) : (
      <Place
        title={t`正在放号`}
        notes={[
          release.waiting === 0 ? t`现在没有人排队` : t`前面有 ${release.waiting} 人排队`,
          release.remaining === null ? null : t`医院还剩约 ${release.remaining} 个号`,
        ]}
      />
    )}
    <Button online loading={joining} onClick={onJoin}>
      {missed ? t`重新排队` : release.phase === 'gathering' ? t`进入排队` : t`开始排队`}
    </Button>
  </Stack>
);

const Gathered = ({ release, ticket, onLeave, onDue }: StandingProps & { ticket: ReleaseTicket }) => (
  <Stack>
    <Place
      title={t`已在排队，等待抽签`}
      large={<Countdown until={release.releasesAt} onEnd={onDue} />}
      notes={[t`共 ${release.waiting} 人等候`, CLOSABLE]}
    />
    <Button online kind="ghost" onClick={() => onLeave(ticket.id)}>{t`不等了`}</Button>
  </Stack>
);

const Waiting = ({ release, ticket, onLeave }: StandingProps & { ticket: ReleaseTicket }) => {
  const { position, estimateSeconds } = ticket;
  const chance = chanceText(ticket, release);
  return (
    <Stack>
      <Place
        title={t`您的名次`}
        large={position === null ? '—' : t`第 ${position} 位`}
        notes={[
          estimateSeconds === null ? null : t`${aboutText(estimateSeconds)}轮到您，按最近一分钟的速度估计`,
          release.remaining === null ? null : t`医院还剩约 ${release.remaining} 个号`,
          CLOSABLE,
        ]}
      />
      {chance !== null && <Notice tone="warning">{chance}</Notice>}
      <Notice>{orderText(ticket)}</Notice>
      <Button online kind="ghost" onClick={() => onLeave(ticket.id)}>{t`不等了`}</Button>
    </Stack>
  );
};

const Admitted = ({ release, ticket, onDue }: StandingProps & { ticket: ReleaseTicket }) => (
  <Stack>
    <Place
      title={t`轮到您了`}
      large={ticket.pass && <Countdown until={ticket.pass.expiresAt} onEnd={onDue} />}
      notes={[t`请在这段时间内选好号，不用着急：同时选号的人不会多于剩余的号，具体科室和时段以医院为准`]}
    />
    <Button onClick={() => open.departments({ hospitalId: release.hospitalId })}>{t`去选号`}</Button>
  </Stack>
);

const Over = ({ release }: { release: Release }) =>
  release.ending === 'numbers-gone' ? (
    <Empty
      icon="calendar"
      title={t`这次放出的号已经约完`}
      text={t`有人退号时会重新放出。约满的时段可以候补，也可以看看其他日子。`}
      action={{ text: t`看看其他日子和候补`, onClick: () => open.departments({ hospitalId: release.hospitalId }) }}
    />
  ) : (
    <Empty
      icon="check"
      title={t`不用再排队了`}
      text={t`本次放号的排队已结束，还有号的可以直接预约。`}
      action={{ text: t`去预约`, onClick: () => open.departments({ hospitalId: release.hospitalId }) }}
    />
  );
