import Taro from '@tarojs/taro';
import type { PickedFile } from './platform-types';

/** @see https://developers.weixin.qq.com/miniprogram/dev/api/media/video/wx.chooseMedia.html */
export async function choosePictures(most: number): Promise<PickedFile[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] });
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, name: tempFilePath.split('/').pop() ?? '', size }));
  } catch (error) {
    if (/cancel|privacy permission/.test((error as { errMsg?: string }).errMsg ?? '')) return [];
    throw error;
  }
}

/** WeChat's image draws a file id itself. */
export function usePictureUrl(fileId: string | undefined): string | null {
  return fileId ?? null;
}

/** File ids of the cloud are taken as they are. @see https://developers.weixin.qq.com/miniprogram/dev/api/media/image/wx.previewImage.html */
export async function previewPictures(fileIds: readonly string[], first: string): Promise<void> {
  await Taro.previewImage({ urls: [...fileIds], current: first });
}
