import { MAX_PRODUCT_PICTURES } from '@core/products/product';
import { useState } from 'react';
import { uploadFile } from '../../shared/cloud/files';
import { choosePictures } from '../../shared/cloud/pictures';
import { refusalCopy } from '../../shared/copy/refusals';
import { pictureFault } from './picture-fault';

/** Chooses pictures and uploads them one after the other; `onAdded` gets the file id of each that arrived. */
export function useAddPictures(had: number, onAdded: (fileId: string) => void) {
  const [uploading, setUploading] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const choose = async () => {
    setError(null);
    const chosen = await choosePictures(MAX_PRODUCT_PICTURES - had).catch(() => {
      setError('打不开相册，请在手机设置里允许微信使用照片');
      return [];
    });
    const fault = chosen.map(pictureFault).find((words) => words !== null);
    if (fault) setError(fault);
    const good = chosen.filter((file) => pictureFault(file) === null);
    setUploading(good.length > 0);
    for (const file of good) {
      const uploaded = await uploadFile('products', file);
      if (uploaded.ok) onAdded(uploaded.value);
      else setError(refusalCopy[uploaded.code]);
    }
    setUploading(false);
  };
  return { uploading, error, choose: () => void choose() };
}
