import type { PickedFile } from '../../shared/cloud/platform-types';

const MOST_BYTES = 2 * 1024 * 1024;
const PICTURE = /\.(jpe?g|png|webp|gif)$/i;

/** Why a chosen file cannot be kept as a picture, in words; null when it can. */
export function pictureFault({ name, size }: Pick<PickedFile, 'name' | 'size'>): string | null {
  if (!PICTURE.test(name)) return '这不是图片，请选 JPG、PNG、WebP 或 GIF';
  if (size > MOST_BYTES) return '图片超过 2 MB，请裁小一点或换一张';
  return size === 0 ? '这张图片是空的，请换一张' : null;
}
