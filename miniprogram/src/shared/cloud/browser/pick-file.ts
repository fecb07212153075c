import type { PickedFile } from '../platform-types';

/** The browser's file chooser; null when it is closed without a choice. */
export function pickFile(accept: string): Promise<PickedFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.hidden = true;
    document.body.append(input);
    const finish = (picked: PickedFile | null) => {
      input.remove();
      resolve(picked);
    };
    input.addEventListener('cancel', () => finish(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      finish(file ? { path: URL.createObjectURL(file), name: file.name, size: file.size } : null);
    });
    input.click();
  });
}
