import type { PropsWithChildren } from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient, scrollByKeyboard, startSignInFlow } from '@/platform';
import './app.scss';

startSignInFlow();
scrollByKeyboard();

export default function App({ children }: PropsWithChildren) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
