import type { CloudPlatform } from './platform-types';

/** platform.weapp.ts or platform.h5.ts: the build takes the one for its target. */
export declare const platform: CloudPlatform;
