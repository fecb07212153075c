import type { ReactElement } from 'react';

/** Drawn by every page: WeChat's question about personal data, in our words. Draws nothing in a browser. */
export declare function PrivacySheet(): ReactElement | null;
