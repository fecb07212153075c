import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { pickFiles } from './browser/pick-file';
import type { PickedFile } from './platform-types';

export async function choosePictures(most: number): Promise<PickedFile[]> {
  return (await pickFiles('image/*', most > 1)).slice(0, most);
}

/** Links by file id: one is good for a day. */
const links = new Map<string, Promise<string | null>>();

/** The link without its origin: the page may know the local cloud under another name than its own. */
async function linkTo(fileId: string): Promise<string | null> {
  const response = await fetch('/_cloud/api/files/urls', { method: 'POST', body: JSON.stringify({ fileList: [fileId] }), headers: { 'content-type': 'application/json' } });
  const { fileList } = (await response.json()) as { fileList: { tempFileURL?: string }[] };
  const link = fileList[0]?.tempFileURL;
  if (!link) return null;
  const { pathname, search } = new URL(link);
  return `${pathname}${search}`;
}

function keptLinkTo(fileId: string): Promise<string | null> {
  const link = links.get(fileId) ?? linkTo(fileId).catch(() => {
    links.delete(fileId);
    return null;
  });
  links.set(fileId, link);
  return link;
}

export function usePictureUrl(fileId: string | undefined): string | null {
  const [known, setKnown] = useState<{ fileId: string; url: string | null } | null>(null);
  useEffect(() => {
    if (fileId === undefined) return undefined;
    let shown = true;
    void keptLinkTo(fileId).then((url) => shown && setKnown({ fileId, url }));
    return () => {
      shown = false;
    };
  }, [fileId]);
  return known !== null && known.fileId === fileId ? known.url : null;
}

export async function previewPictures(fileIds: readonly string[], first: string): Promise<void> {
  const urls = await Promise.all(fileIds.map(keptLinkTo));
  const shown = urls.filter((url) => url !== null);
  if (shown.length > 0) await Taro.previewImage({ urls: shown, current: urls[fileIds.indexOf(first)] ?? shown[0] });
}
