import { useState } from 'react';
import type { SearchGroup, SearchHit } from '@kangqiao/contracts';
import { Button, CellGroup, Section, Stack } from '@/components';
import { t } from '@/language';
import { messageOf } from '@/platform';
import { type Search, useMoreHits } from '../api/use-search';
import { KIND_WORDS } from '../lib/wording';
import { HitCell } from './hit-cell';

interface Properties {
  search: Search;
  group: SearchGroup;
  onOpen: (hit: SearchHit) => void;
}

const keyOf = ({ hospitalId, departmentId, doctorId }: SearchHit) => [hospitalId, departmentId, doctorId].join('/');

/** What was found of one kind: a few, and the rest for whoever asks. */
export function HitGroup({ search, group, onOpen }: Properties) {
  const [wanted, setWanted] = useState(false);
  const more = useMoreHits(search, group.nextCursor, wanted);
  const rest = (more.data?.pages ?? []).flatMap(({ groups }) => groups[0]?.items ?? []);
  const items = [...new Map([...group.items, ...rest].map((hit) => [keyOf(hit), hit])).values()];
  const left = group.total - items.length;
  const isThereMore = wanted && more.data ? more.hasNextPage : group.nextCursor !== null;
  return (
    <Section title={KIND_WORDS[group.kind].title}>
      <Stack gap="s">
        <CellGroup>
          {items.map((hit) => (
            <HitCell key={keyOf(hit)} hit={hit} onOpen={onOpen} />
          ))}
        </CellGroup>
        {isThereMore && left > 0 && (
          <Button
            online
            kind="ghost"
            loading={more.isFetching}
            onClick={() => (wanted ? void more.fetchNextPage() : setWanted(true))}
          >
            {more.error
              ? t`${messageOf(more.error)}，点击重试`
              : t`还有 ${left} 个${KIND_WORDS[group.kind === 'speciality' ? 'doctor' : group.kind].title}`}
          </Button>
        )}
      </Stack>
    </Section>
  );
}
