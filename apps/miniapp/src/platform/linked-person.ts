import { useLayoutEffect } from 'react';
import { setCurrentPersonId } from './current-person';
import { useParams } from './navigation';

/** What a page's own code can say: `personId=…`, as in a link. WeChat leaves 32 characters for it. */
const fromScene = (scene: string): string => /(?:^|&)(?:personId|p)=([^&]+)/.exec(scene)?.[1] ?? '';

/** Whoever a link, a shared page or a scanned code of the page names is acted for from then on. */
export const useLinkedPerson = (): void => {
  const { personId, scene } = useParams<{ personId: string; scene: string }>();
  const named = personId || fromScene(scene);
  useLayoutEffect(() => {
    if (named !== '') setCurrentPersonId(named);
  }, [named]);
};
