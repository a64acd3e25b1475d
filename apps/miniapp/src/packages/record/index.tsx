import { useState } from 'react';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { Cell, CellGroup, Page, Segments } from '@/components';
import { t } from '@/language';
import { open, type RecordParams, useParams } from '@/platform';
import { SummaryView } from './summary-view';
import { TimelineView } from './timeline-view';

const VIEWS = [
  { value: 'summary', label: t`概要` },
  { value: 'timeline', label: t`时间线` },
] as const;

type View = (typeof VIEWS)[number]['value'];

/** A person's health record over all hospitals. */
export default function RecordPage() {
  const given = useParams<RecordParams>();
  const [view, setView] = useState<View>(given.view === 'timeline' ? 'timeline' : 'summary');
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <Segments label={t`查看方式`} options={VIEWS} value={view} onChange={setView} />
            {view === 'summary' ? (
              <>
                <CellGroup>
                  <Cell title={t`带走或分享`} note={t`生成文件，或让医生扫码查看`} onClick={open.sharing} />
                </CellGroup>
                <SummaryView person={person} />
              </>
            ) : (
              <TimelineView person={person} />
            )}
          </>
        )}
      </ActingForGuard>
    </Page>
  );
}
