import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { SearchResults, useSearch } from '@/features/search';
import { NextStep, Page, PageState, SearchField, Stack, asPage } from '@/components';
import { t } from '@/language';
import { type Place, a11y, open, useSettled } from '@/platform';
import { MyFavourites } from '../my-favourites';
import { openFound } from '../open-found';
import { SignedInOnly } from '../signed-in-only';
import { Beginning } from './beginning';
import { NearMe } from './near-me';
import styles from './index.module.scss';

const LABEL = t`搜医院、科室、医生、症状`;
/** As long as the server reads. */
const MOST_CHARACTERS = 40;

/** One field for everything that can be booked. What was typed stays on this page and ends with it. */
export default asPage(function SearchPage() {
  const [text, setText] = useState('');
  const [near, setNear] = useState<Place | null>(null);
  const search = { q: useSettled(text.trim()), near };
  const found = useSearch(search);
  return (
    <Page>
      <SignedInOnly>
        <Stack>
          <SearchField value={text} onChange={setText} label={LABEL} maxLength={MOST_CHARACTERS} />
          <NextStep>{text.trim() === '' ? t`输入要找的，或点一个例子` : t`点找到的一项`}</NextStep>
          {text.trim() === '' ? (
            <>
              <Beginning onTry={setText} />
              <MyFavourites />
            </>
          ) : (
            <View className={found.isPlaceholderData ? styles.old : ''} {...a11y('status', { busy: found.isFetching })}>
              <PageState of={found}>
                {(answer) => (
                  <SearchResults
                    tools={<NearMe near={near} onChange={setNear} />}
                    search={search}
                    answer={answer}
                    onOpen={openFound}
                    onBrowse={open.hospitals}
                  />
                )}
              </PageState>
            </View>
          )}
          <Text className={styles.privacy}>{t`搜索内容和位置都不会保存，也不会留在这部手机上。`}</Text>
        </Stack>
      </SignedInOnly>
    </Page>
  );
});
