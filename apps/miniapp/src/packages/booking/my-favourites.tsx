import { useState } from 'react';
import { FavouriteList, useFavourites } from '@/features/favourites';
import { Boundary, Section } from '@/components';
import { t } from '@/language';
import { openFound } from './open-found';

const FIRST_FEW = 3;

/** What one comes back for; nothing where nothing is marked. A list that cannot be had or drawn is no reason to hide the page. */
export function MyFavourites() {
  const { data = [] } = useFavourites();
  const [all, setAll] = useState(false);
  if (data.length === 0) return null;
  const isCut = !all && data.length > FIRST_FEW;
  return (
    <Boundary otherwise={() => null} stamps={[data]}>
      <Section
        title={t`我的收藏`}
        action={isCut ? { text: t`全部 ${data.length} 个`, onClick: () => setAll(true) } : undefined}
      >
        <FavouriteList favourites={isCut ? data.slice(0, FIRST_FEW) : data} onOpen={openFound} />
      </Section>
    </Boundary>
  );
}
