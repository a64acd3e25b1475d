import type { PropsWithChildren } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { refreshLanguage } from '@/language/choice';
import {
  giveWayToMemory,
  keepFrontPageSeen,
  leadHomeFromNowhere,
  queryClient,
  reachByKeyboard,
  sharePages,
  startSignInFlow,
  takePrivacyQuestions,
  useFaultWatch,
  watchForUpdate,
} from '@/platform';
import './app.scss';

startSignInFlow();
reachByKeyboard();
keepFrontPageSeen();
watchForUpdate();
sharePages();
leadHomeFromNowhere();
giveWayToMemory();
takePrivacyQuestions();
refreshLanguage();

export default function App({ children }: PropsWithChildren) {
  useFaultWatch();
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
