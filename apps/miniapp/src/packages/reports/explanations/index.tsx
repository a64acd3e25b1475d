import { useDeferredValue, useState } from 'react';
import { Text } from '@tarojs/components';
import type { ExplanationSummary } from '@kangqiao/contracts';
import { Explanation, useExplanation, useExplanations } from '@/features/laboratory';
import { Cell, CellGroup, Page, PageState, Paged, SearchField, Section } from '@/components';
import { t } from '@/language';
import { a11y, type ExplanationParams, open, useParams } from '@/platform';
import styles from './index.module.scss';

/** As long as the server reads. */
const MOST_CHARACTERS = 40;
const MOST_DRAWN = 40;
/** Names besides the first that stand in a line. */
const MOST_ALIASES = 3;

const byGroup = (items: readonly ExplanationSummary[]): [string, ExplanationSummary[]][] => {
  const groups = new Map<string, ExplanationSummary[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups];
};

const Found = ({ q }: { q: string }) => (
  <PageState of={useExplanations(q)} isEmpty={({ items }) => items.length === 0} empty={t`没有找到这一项`}>
    {({ items }) => (
      <Paged key={q} rows={items} size={MOST_DRAWN}>
        {(page) =>
          byGroup(page).map(([group, all]) => (
            <Section key={group} title={group}>
              <CellGroup>
                {all.map((item) => (
                  <Cell
                    key={item.id}
                    title={item.name}
                    note={item.aliases.slice(0, MOST_ALIASES).join(t`、`)}
                    onClick={() => open.explanations({ explanationId: item.id })}
                  />
                ))}
              </CellGroup>
            </Section>
          ))
        }
      </Paged>
    )}
  </PageState>
);

const One = ({ explanationId }: { explanationId: string }) => (
  <PageState of={useExplanation(explanationId)}>
    {(explanation) => (
      <>
        <Text className={styles.title} {...a11y('heading')}>
          {explanation.name}
        </Text>
        <Explanation explanation={explanation} />
      </>
    )}
  </PageState>
);

const Search = () => {
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  return (
    <>
      <SearchField value={text} onChange={setText} label={t`搜项目名称或缩写`} maxLength={MOST_CHARACTERS} />
      <Found q={q} />
    </>
  );
};

/**
 * All laboratory items in plain words, to look up by name or abbreviation, or one of them: a page of its own, so that going
 * back leads to what was found. Nothing about anybody.
 */
export default function ExplanationsPage() {
  const { explanationId } = useParams<ExplanationParams>();
  return <Page>{explanationId === '' ? <Search /> : <One explanationId={explanationId} />}</Page>;
}
