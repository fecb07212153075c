import { QueryClientProvider } from '@tanstack/react-query';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import './app.scss';
import { platform } from './shared/cloud/platform';
import { queryClient } from './shared/cloud/query-client';
import { openSession } from './shared/cloud/session';

platform.start();

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    void openSession();
    if (LOCAL_BUILD) void import('./features/persona/mount-persona-switch').then(({ mountPersonaSwitch }) => mountPersonaSwitch());
  });
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
