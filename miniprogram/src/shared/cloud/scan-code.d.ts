/** What the camera read of a bar code or QR code; null when the person closed it. The build takes scan-code.weapp.ts or .h5.ts. */
export declare function scanCode(): Promise<string | null>;
