import { useState } from 'react';
import type { Person, RecordSummary } from '@kangqiao/contracts';
import { offers } from '@/features/people';
import { WithheldLine, remedyFor } from '@/features/privacy';
import { type SummaryPart, isAllSilent, isComplete, summaryParts, useRecord } from '@/features/record';
import { Button, Cell, CellGroup, NextStep, PageState, Section } from '@/components';
import { t } from '@/language';
import { open, scrollToTop, useElderMode, useRefetchOnShow } from '@/platform';
import { today } from '@/wording';
import { MissingSources } from './missing-sources';

/** What every doctor should know first. */
export const SummaryView = ({ person }: { person: Person }) => {
  const record = useRecord(person.id);
  useRefetchOnShow(record);
  return (
    <PageState of={record} remedy={remedyFor(person, 'record')}>
      {(summary) => (
        <>
          <MissingSources sources={summary.sources} onRetry={() => void record.refetch()} />
          {!isAllSilent(summary.sources) && <Parts summary={summary} />}
          <More person={person} dosesDue={isComplete(summary.sources) ? (summary.dosesDue ?? 0) : 0} />
          <WithheldLine withheld={summary.withheld} />
        </>
      )}
    </PageState>
  );
};

function Parts({ summary }: { summary: RecordSummary }) {
  const elder = useElderMode();
  const parts = summaryParts({ record: summary, complete: isComplete(summary.sources), now: today() });
  if (elder) return <OneByOne parts={parts} />;
  return (
    <>
      {parts.map(({ title, node }) => (
        <Section key={title} title={title}>
          {node}
        </Section>
      ))}
    </>
  );
}

/** In elder mode: one thing a screen, and the next always one button away. */
function OneByOne({ parts }: { parts: readonly SummaryPart[] }) {
  const [at, setAt] = useState(0);
  const place = Math.min(at, parts.length - 1);
  const part = parts[place];
  const [next, before] = [parts[place + 1], parts[place - 1]];
  const go = (to: number) => {
    setAt(to);
    scrollToTop();
  };
  return (
    <>
      <NextStep>{next ? t`看完这一项，点“下一项”` : t`看完了，要看更多点下面一行`}</NextStep>
      <Section title={t`${part?.title ?? ''}（第 ${place + 1} 项，共 ${parts.length} 项）`}>{part?.node}</Section>
      {next && <Button onClick={() => go(place + 1)}>{t`下一项：${next.title}`}</Button>}
      {before && (
        <Button kind="secondary" onClick={() => go(place - 1)}>
          {t`上一项：${before.title}`}
        </Button>
      )}
    </>
  );
}

/** What has a page of its own. */
const More = ({ person, dosesDue }: { person: Person; dosesDue: number }) => (
  <Section title={t`更多`}>
    <CellGroup>
      {offers(person, 'reports') && <Cell leading="report" title={t`查看检查报告`} onClick={open.reports} />}
      <Cell
        leading="record"
        title={t`血压、血糖与体重`}
        note={t`自己测量，看变化`}
        onClick={() => open.measurements()}
      />
      <Cell
        leading="syringe"
        title={t`预防接种与下一针`}
        note={dosesDue > 0 ? t`${dosesDue} 剂到了年龄，未见记录` : undefined}
        onClick={open.immunizations}
      />
      <Cell leading="message" title={t`更正申请`} note={t`告诉医院哪里不对，看答复`} onClick={open.corrections} />
      <Cell leading="people" title={t`孕产与儿童`} onClick={open.maternalChild} />
      {person.actions.manage && <Cell leading="phone" title={t`填写紧急联系人`} onClick={open.emergencyContact} />}
    </CellGroup>
  </Section>
);
