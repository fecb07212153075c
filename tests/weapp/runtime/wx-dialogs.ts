import { Refusal } from './refusal';
import { wxCall } from './wx-call';

interface Modal {
  title?: string;
  content?: string;
  confirmText?: string;
  cancelText?: string;
  showCancel?: boolean;
}

/** What WeChat draws over the page, as elements that a test can read and click: .wx-toast, .wx-modal, .wx-actions, .wx-preview. */
export function dialogs(): Record<string, unknown> {
  return {
    showToast: wxCall<{ title: string }>('showToast', ({ title }) => void draw('wx-toast', [title])),
    hideToast: wxCall('hideToast', () => remove('wx-toast')),
    showLoading: wxCall<{ title: string }>('showLoading', ({ title }) => void draw('wx-loading', [title])),
    hideLoading: wxCall('hideLoading', () => remove('wx-loading')),
    showModal: wxCall<Modal>('showModal', askModal),
    showActionSheet: wxCall<{ itemList: string[] }>('showActionSheet', askActions),
    previewImage: wxCall<{ urls?: string[] }>('previewImage', ({ urls }) => {
      if (!Array.isArray(urls) || urls.length === 0) throw new Refusal('fail parameter error: parameter.urls should be non-empty array');
      draw('wx-preview', urls).addEventListener('click', () => remove('wx-preview'));
    }),
    vibrateShort: wxCall<{ type?: string }>('vibrateShort', ({ type }) => {
      if (!STRENGTHS.includes(type ?? '')) throw new Refusal('fail parameter error: parameter.type should be heavy, medium or light');
    }),
  };
}

/** Required since base library 2.13. */
const STRENGTHS = ['heavy', 'medium', 'light'];

function draw(className: string, texts: readonly (string | undefined)[]): HTMLElement {
  remove(className);
  const box = document.createElement('aside');
  box.className = className;
  for (const text of texts) if (text) box.append(Object.assign(document.createElement('p'), { textContent: text }));
  document.body.append(box);
  return box;
}

function remove(className: string): void {
  document.querySelectorAll(`.${className}`).forEach((element) => element.remove());
}

function choice(box: HTMLElement, text: string, chosen: () => void): void {
  const button = Object.assign(document.createElement('b'), { textContent: text });
  button.addEventListener('click', () => {
    box.remove();
    chosen();
  });
  box.append(button);
}

export function askModal({ title, content, confirmText = '确定', cancelText = '取消', showCancel = true }: Modal): Promise<{ confirm: boolean; cancel: boolean }> {
  const box = draw('wx-modal', [title, content]);
  return new Promise((resolve) => {
    if (showCancel) choice(box, cancelText, () => resolve({ confirm: false, cancel: true }));
    choice(box, confirmText, () => resolve({ confirm: true, cancel: false }));
  });
}

function askActions({ itemList }: { itemList: string[] }): Promise<object> {
  if (itemList.length > 6) throw new Refusal('fail parameter error: itemList should not be larger than 6');
  const box = draw('wx-actions', []);
  return new Promise((resolve, reject) => {
    itemList.forEach((text, tapIndex) => choice(box, text, () => resolve({ tapIndex })));
    choice(box, '取消', () => reject(new Error('fail cancel')));
  });
}
