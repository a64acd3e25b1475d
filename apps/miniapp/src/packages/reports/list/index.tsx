import { useState } from 'react';
import type { ReportKind } from '@kangqiao/contracts';
import { ActingForBar, ActingForGuard } from '@/features/people';
import { KIND_WORDS } from '@/features/reports';
import { Page, Segments } from '@/components';
import { ReportMonths } from './report-months';

type Filter = ReportKind | 'all';

const FILTERS: readonly { value: Filter; label: string }[] = [
  { value: 'all', label: '全部' },
  ...(Object.keys(KIND_WORDS) as ReportKind[]).map((value) => ({ value, label: KIND_WORDS[value] })),
];

/** A person's reports of all hospitals. */
export default function ReportsPage() {
  const [filter, setFilter] = useState<Filter>('all');
  return (
    <Page>
      <ActingForGuard>
        {(person) => (
          <>
            <ActingForBar person={person} />
            <Segments label="报告类型" options={FILTERS} value={filter} onChange={setFilter} />
            <ReportMonths person={person} kind={filter === 'all' ? undefined : filter} />
          </>
        )}
      </ActingForGuard>
    </Page>
  );
}
