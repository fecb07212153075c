import type { PickedFile } from './platform-types';

/** Photos from the album or the camera, made smaller by WeChat; none when the person chooses none. @throws when the phone cannot */
export declare function choosePictures(most: number): Promise<PickedFile[]>;

/** Shows pictures over the whole screen, beginning with `first`; the person turns from one to the next. */
export declare function previewPictures(fileIds: readonly string[], first: string): Promise<void>;

/** What an image draws a file of cloud storage from; null while that is not known, and without a file. */
export declare function usePictureUrl(fileId: string | undefined): string | null;
