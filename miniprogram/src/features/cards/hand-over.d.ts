import type { ReactNode } from 'react';

export interface HandOverProps {
  /** Where the card leads, without the leading slash; undefined until the card is issued. */
  path: string | undefined;
}

/** Gives the card away: WeChat's own share button (hand-over.weapp.tsx), or a link in the browser build. */
export declare function HandOver(props: HandOverProps): ReactNode;
