import { useState } from 'react';
import { Button, Notice, Stack } from '@/components';
import { LanguageFailure, useChooseLanguage } from '@/features/account';
import { keptLanguage } from '@/language';
import { systemIsEnglish } from '@/platform';

/** Offers English once to whoever uses WeChat in English; nothing is switched without being asked for. */
export function LanguageOffer() {
  const [offered, setOffered] = useState(() => keptLanguage.chosen() === null && systemIsEnglish());
  const choose = useChooseLanguage();
  if (!offered) return null;
  const decline = () => {
    keptLanguage.choose('zh');
    setOffered(false);
  };
  return (
    <Stack>
      <Notice title="Would you like English?" action={{ text: 'No, thanks', onClick: decline }}>
        You can change the language at any time on the last tab.
      </Notice>
      {choose.error && <LanguageFailure error={choose.error} />}
      <Button online kind="secondary" loading={choose.isPending} onClick={() => choose.mutate('en')}>
        Use English
      </Button>
    </Stack>
  );
}
