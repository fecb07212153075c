import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { askHost } from './host';

type WithElement = HTMLElement & { __wxElement?: glassEasel.Element };
type Emit = (target: HTMLElement, type: string, detail: unknown) => void;

/** Attributes that are properties of the element, and live on after a person has typed. */
const VALUE_PROPERTIES = new Set(['value', 'checked']);
/** Attributes that HTML reads as true whatever their value is. */
const PRESENCE_ATTRIBUTES = new Set(['disabled', 'checked', 'focus', 'hidden', 'password']);

/**
 * The browser's document as the backend of WeChat's built-in components: form controls report `detail.value`
 * as WeChat's do, `tap` comes from touch and mouse, and a false attribute is an absent one.
 */
export class WeappBackend extends glassEasel.CurrentWindowBackendContext {
  /** True while the handlers of a tap run, and at no time after them. */
  inTap = false;
  /** Ids of the buttons for agreeing to the privacy guide that were tapped. */
  readonly agreedButtons = new Set<string>();

  constructor() {
    super();
    const emit: Emit = (target, type, detail) => this.emit(target, type, detail);
    this.document = {
      createElement: (tag: string) => (tag === 'button' ? this.agreeing(builtIn(tag, emit), emit) : builtIn(tag, emit)),
      createTextNode: (content: string) => document.createTextNode(content),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as typeof this.document;
    this.onEvent((target, type, detail, options) => this.dispatch(target, type, detail, options));
  }

  private dispatch(target: glassEasel.Element, type: string, detail: unknown, options: glassEasel.EventOptions): void {
    // The form controls below report these themselves, with WeChat's detail.
    if (options.originalEvent instanceof Event && ['input', 'change', 'submit', 'focus', 'blur'].includes(type)) return;
    this.inTap = type === 'tap';
    try {
      glassEasel.Event.dispatchEvent(target, Object.assign(new glassEasel.Event(type, detail, options), touchesOf(options.originalEvent)));
    } finally {
      this.inTap = false;
    }
  }

  /** A button of open-type agreePrivacyAuthorization tells the page, and WeChat remembers that it was tapped. */
  private agreeing(button: HTMLElement, emit: Emit): HTMLElement {
    button.addEventListener('click', () => {
      if (!button.getAttribute('open-type')?.split('|').includes('agreePrivacyAuthorization')) return;
      // The id as the page wrote it: in the document it may carry a prefix.
      this.agreedButtons.add((button as WithElement).__wxElement?.id ?? button.id);
      emit(button, 'agreeprivacyauthorization', {});
    });
    return button;
  }

  private emit(target: HTMLElement, type: string, detail: unknown): void {
    const element = (target as WithElement).__wxElement;
    if (!element) return;
    glassEasel.Event.dispatchEvent(element, new glassEasel.Event(type, detail, { bubbles: false, composed: false }));
  }
}

/** Where the fingers are, as WeChat's touch events tell it. */
function touchesOf(original: unknown): { touches: unknown[]; changedTouches: unknown[] } {
  const { touches = [], changedTouches = [] } = (original ?? {}) as Partial<TouchEvent>;
  const plain = (list: ArrayLike<Touch>): unknown[] => Array.from(list, ({ identifier, clientX, clientY, pageX, pageY }) => ({ identifier, clientX, clientY, pageX, pageY }));
  return { touches: plain(touches), changedTouches: plain(changedTouches) };
}

function builtIn(tag: string, emit: Emit): HTMLElement {
  const element = document.createElement(tag === 'image' ? 'img' : tag);
  const setNative = element.setAttribute.bind(element);
  element.setAttribute = (name: string, value: string) => {
    const text = value === 'undefined' || value === 'null' ? '' : value;
    if (VALUE_PROPERTIES.has(name)) setProperty(element, name, text);
    if (PRESENCE_ATTRIBUTES.has(name) && (text === '' || text === 'false')) element.removeAttribute(name);
    else if (tag === 'image' && name === 'src' && text.startsWith('cloud://')) void drawStored(element, text, emit);
    else if (name === 'style') element.style.cssText = rpxToVw(text);
    else setNative(name, text);
  };
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) listenToTyping(element, emit);
  if (tag === 'switch') element.addEventListener('click', () => toggle(element, emit));
  if (tag === 'picker') element.addEventListener('pick', (event) => emit(element, 'change', { value: (event as CustomEvent<unknown>).detail }));
  return element;
}

/** An image takes a file id of the cloud, and tells when there is no such file. */
async function drawStored(element: HTMLElement, fileID: string, emit: Emit): Promise<void> {
  const link = await askHost('picture', { fileID }).catch(() => null);
  if (link === null) emit(element, 'error', { errMsg: `${fileID} cannot be loaded` });
  else (element as HTMLImageElement).src = link;
}

function setProperty(element: HTMLElement, name: string, text: string): void {
  if (name === 'value' && (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) {
    if (element.value !== text) element.value = text;
  }
}

function listenToTyping(element: HTMLInputElement | HTMLTextAreaElement, emit: Emit): void {
  const value = (): { value: string; cursor: number } => ({ value: element.value, cursor: element.selectionStart ?? element.value.length });
  element.addEventListener('input', () => emit(element, 'input', value()));
  element.addEventListener('focus', () => emit(element, 'focus', { ...value(), height: 0 }));
  element.addEventListener('blur', () => emit(element, 'blur', value()));
  element.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key === 'Enter' && element instanceof HTMLInputElement) emit(element, 'confirm', value());
  });
}

function toggle(element: HTMLElement, emit: Emit): void {
  if (element.hasAttribute('disabled')) return;
  const value = !element.hasAttribute('checked');
  element.toggleAttribute('checked', value);
  emit(element, 'change', { value });
}

const rpxToVw = (style: string): string => style.replace(/(-?\d*\.?\d+)rpx\b/g, (_all, amount: string) => `${Number(amount) / 7.5}vw`);
