import type { ReactNode } from 'react';
import type { SearchAnswer, SearchHit } from '@kangqiao/contracts';
import { Empty, Notice, Stack } from '@/components';
import { t } from '@/language';
import type { Search } from '../api/use-search';
import { isBlind, sourceWords } from '../lib/wording';
import { EmergencyCard } from './emergency-card';
import { HitGroup } from './hit-group';
import { SymptomSection } from './symptom-section';

interface Properties {
  /** What one may do with the results, below what cannot wait. */
  tools: ReactNode;
  search: Search;
  answer: SearchAnswer;
  onOpen: (hit: SearchHit) => void;
  /** Where to go on when nothing was found. */
  onBrowse: () => void;
}

/** What was found, what cannot wait before all else, and which hospitals could not be searched. */
export function SearchResults({ tools, search, answer, onOpen, onBrowse }: Properties) {
  const { emergencyAdvice, symptoms, groups, isCorrected, sources } = answer;
  const missing = sourceWords(sources);
  const isNothing = symptoms.length === 0 && groups.length === 0;
  return (
    <Stack>
      {emergencyAdvice !== null && <EmergencyCard advice={emergencyAdvice} />}
      {tools}
      {missing !== undefined && <Notice tone="warning">{missing}</Notice>}
      {isCorrected && <Notice>{t`没有完全一致的结果，下面是拼写相近的`}</Notice>}
      <SymptomSection symptoms={symptoms} onOpen={onOpen} />
      {groups.map((group) => (
        <HitGroup key={`${search.q}/${group.kind}`} search={search} group={group} onOpen={onOpen} />
      ))}
      {isNothing && !isBlind(sources) && (
        <Empty
          icon="search"
          title={t`没有找到“${search.q}”`}
          text={t`换个说法试试，比如科室名称、医生姓名，或拼音首字母。`}
          action={{ text: t`按医院和科室查找`, onClick: onBrowse }}
        />
      )}
    </Stack>
  );
}
