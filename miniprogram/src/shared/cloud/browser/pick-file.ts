import type { PickedFile } from '../platform-types';

/** The browser's file chooser; null when it is closed without a choice. */
export async function pickFile(accept: string): Promise<PickedFile | null> {
  return (await pickFiles(accept, false))[0] ?? null;
}

/** One file, or several when `multiple`; none when the chooser is closed without a choice. */
export function pickFiles(accept: string, multiple: boolean): Promise<PickedFile[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.hidden = true;
    document.body.append(input);
    const finish = (picked: PickedFile[]) => {
      input.remove();
      resolve(picked);
    };
    input.addEventListener('cancel', () => finish([]));
    input.addEventListener('change', () => finish(Array.from(input.files ?? [], (file) => ({ path: URL.createObjectURL(file), name: file.name, size: file.size }))));
    input.click();
  });
}
