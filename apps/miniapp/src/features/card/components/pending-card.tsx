import type { Card } from '@kangqiao/contracts';
import { Empty, NextStep } from '@/components';
import { t } from '@/language';
import { instantLabel, today } from '@/wording';

/** The issuer works on the application; the page looks again by itself. */
export const PendingCard = ({ card }: { card: Card }) => (
  <>
    <NextStep>{t`等发卡机构办好，这里会自动显示`}</NextStep>
    <Empty
      icon="clock"
      title={t`发卡机构正在办理`}
      text={t`通常几分钟，办好后会自动显示，您可以先离开。${instantLabel(card.appliedAt, today())} 已提交给${card.issuer}。`}
    />
  </>
);
