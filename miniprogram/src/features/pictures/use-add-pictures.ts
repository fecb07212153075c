import { useState } from 'react';
import { uploadFile } from '../../shared/cloud/files';
import { choosePictures } from '../../shared/cloud/pictures';
import { refusalCopy } from '../../shared/copy/refusals';
import { pictureFault } from './picture-fault';

/** Chooses pictures, at most `room`, and uploads them one after the other; `onAdded` gets the file ids of those that arrived. */
export function useAddPictures(folder: 'products' | 'orders', room: number, onAdded: (fileIds: string[]) => void) {
  const [uploading, setUploading] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const choose = async () => {
    setError(null);
    const chosen = await choosePictures(room).catch(() => {
      setError('打不开相册，请在手机设置里允许微信使用照片');
      return [];
    });
    const fault = chosen.map(pictureFault).find((words) => words !== null);
    if (fault) setError(fault);
    const good = chosen.filter((file) => pictureFault(file) === null);
    setUploading(good.length > 0);
    const arrived: string[] = [];
    for (const file of good) {
      const uploaded = await uploadFile(folder, file);
      if (uploaded.ok) arrived.push(uploaded.value);
      else setError(refusalCopy[uploaded.code]);
    }
    setUploading(false);
    if (arrived.length > 0) onAdded(arrived);
  };
  return { uploading, error, choose: () => void choose() };
}
