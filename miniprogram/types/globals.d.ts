/// <reference types="@tarojs/taro" />

/** True only in the H5 build made for the local cloud. */
declare const LOCAL_BUILD: boolean;
declare const LOCAL_PERSONAS: readonly { openid: string; label: string }[];
/** The cloud environment; empty means the default one of the mini-program. */
declare const CLOUD_ENV: string;
/** Changes with what the server answers: answers kept by another version of the app are not read. */
declare const CONTRACT_STAMP: string;

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
  }
}

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module '*.scss';
declare module '*.png' {
  const url: string;
  export default url;
}
/** The browser build's own pieces outside the app (persona switch, subscribe prompt) are drawn with it. */
declare module 'react-dom' {
  export function flushSync(change: () => void): void;
}

declare module 'react-dom/client' {
  import type { ReactNode } from 'react';
  export function createRoot(container: Element): { render(node: ReactNode): void; unmount(): void };
}
