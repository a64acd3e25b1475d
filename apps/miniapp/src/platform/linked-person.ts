import { useLayoutEffect } from 'react';
import { setCurrentPersonId } from './current-person';
import { useParams } from './navigation';

/** Whoever a link, a shared page or a scanned code of the page names is acted for from then on. A code says `p` for short. */
export const useLinkedPerson = (): void => {
  const { personId, p } = useParams<{ personId: string; p: string }>();
  const named = personId || p;
  useLayoutEffect(() => {
    if (named !== '') setCurrentPersonId(named);
  }, [named]);
};
