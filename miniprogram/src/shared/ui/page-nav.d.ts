import type { ReactNode } from 'react';

/** WeChat draws its own bar (page-nav.weapp.tsx names it); the browser needs one of ours. */
export declare function PageNav(props: { title: string; root: boolean }): ReactNode;
