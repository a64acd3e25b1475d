import { chooseLanguage } from '@/language/choice';
import { useWrite } from '@/platform';

/** Speaks another language from now on; the app begins anew where it succeeds. */
export const useChooseLanguage = () => useWrite({ mutationFn: chooseLanguage });
