import { useMutation } from '@tanstack/react-query';
import { chooseLanguage } from '@/language/choice';

/** Speaks another language from now on; the app begins anew where it succeeds. */
export const useChooseLanguage = () => useMutation({ mutationFn: chooseLanguage });
