import { type ReactNode, useState } from 'react';
import type { Person } from '@kangqiao/contracts';
import { Empty, NextStep, PageState, Skeleton } from '@/components';
import {
  DesktopHint,
  HealthCard,
  PendingCard,
  RecentUses,
  serverTime,
  UseBanner,
  useCard,
  useCardCodes,
  useCardUses,
  useNewUse,
} from '@/features/card';
import { t } from '@/language';
import { ApiError, messageOf, open, useElderMode, useOnTop } from '@/platform';
import { CardMenu } from './card-menu';
import { NoCard } from './no-card';

interface CardOfProps {
  personId: string;
  /** Null while only the codes on the phone are known. */
  person: Person | null;
  /** Stands beside the button that enlarges, in elder mode. */
  beside?: ReactNode;
}

/** Access that is missing, with the one step that helps. */
const missingAccess = (error: unknown) => {
  if (!(error instanceof ApiError)) return null;
  const title = messageOf(error);
  switch (error.code) {
    case 'CONSENT_REQUIRED':
      return (
        <Empty
          icon="shield"
          title={title}
          text={t`出示健康卡要用到身份信息，可在各项同意中查看和修改`}
          action={{ text: t`查看各项同意`, onClick: open.consents }}
        />
      );
    case 'SCOPE_INSUFFICIENT':
      return (
        <Empty
          icon="shield"
          title={title}
          text={t`请本人在授权中允许您出示健康卡`}
          action={{ text: t`换一位就诊人`, onClick: open.people }}
        />
      );
    default:
      return null;
  }
};

/** The card of one person, in whatever state it is; codes on the phone are shown before anything is asked. */
export function CardOf({ personId, person, beside }: CardOfProps) {
  const elder = useElderMode();
  const onTop = useOnTop();
  const answer = useCard(personId);
  const known = answer.data?.card ?? null;
  const maybe = answer.data === undefined && person?.hasCard !== false;
  const showing = known ? known.actions.show : maybe && !missingAccess(answer.error);
  const codes = useCardCodes(personId, onTop && showing);
  const uses = useCardUses(personId, onTop && showing && codes.run !== null);
  const [openedAt] = useState(() => Date.now());
  const latest = useNewUse(uses.data, codes.run && serverTime(codes.run, openedAt), codes.replace);

  if (showing && (known || codes.run || !codes.online)) {
    const nameMasked = known?.nameMasked ?? person?.nameMasked ?? null;
    return (
      <>
        <UseBanner use={latest} />
        <NextStep>{t`把二维码给窗口或机器扫`}</NextStep>
        <HealthCard codes={codes} card={known} nameMasked={nameMasked} onTop={onTop} elder={elder} beside={beside} />
        {!elder && <RecentUses uses={uses.data ?? []} />}
        {!elder && known && <CardMenu personId={personId} card={known} />}
        {!elder && known && <DesktopHint />}
      </>
    );
  }
  return (
    <PageState of={answer} skeleton={<Skeleton rows={4} />} remedy={missingAccess}>
      {({ card, ...none }) => {
        if (!person) return null;
        if (card?.state === 'pending') return <PendingCard card={card} />;
        const why = 'why' in none ? none.why : t`此卡已挂失，旧的二维码全部作废`;
        return <NoCard person={person} why={why} again={card !== null} />;
      }}
    </PageState>
  );
}
