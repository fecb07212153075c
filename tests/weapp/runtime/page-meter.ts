import { askHost } from './host';

/** WeChat refuses to carry more than this to a page in one setData. */
const LARGEST_SET_DATA = 1024 * 1024;

const STEPS = ['pointerdown', 'keydown', 'input', 'wheel'];

const encoder = new TextEncoder();

interface PageCounts {
  nodes: number;
  setDataBytes: number;
  setDataCalls: number;
}

/** Counts what each page asks of the phone; the host hears of every new maximum. */
export class PageMeter {
  private readonly most = new Map<string, PageCounts>();
  private inThisStep = new Map<string, number>();

  /** A step is what follows one touch, key or turn of the wheel, until the next. */
  constructor() {
    for (const type of STEPS) window.addEventListener(type, () => (this.inThisStep = new Map()), { capture: true, passive: true });
  }

  /** @throws as WeChat does when the data is too large to be carried */
  countSetData(route: string, data: unknown): void {
    const bytes = encoder.encode(JSON.stringify(data) ?? '').byteLength;
    if (bytes > LARGEST_SET_DATA) throw new Error(`invokeWebviewMethod: data of ${bytes} bytes exceeds the maximum of ${LARGEST_SET_DATA} in setData of ${route}`);
    const calls = (this.inThisStep.get(route) ?? 0) + 1;
    this.inThisStep.set(route, calls);
    this.note(route, { setDataBytes: bytes, setDataCalls: calls });
  }

  countNodes(route: string, frame: Element): void {
    this.note(route, { nodes: frame.querySelectorAll('*').length });
  }

  private note(route: string, seen: Partial<PageCounts>): void {
    const known = this.most.get(route) ?? { nodes: 0, setDataBytes: 0, setDataCalls: 0 };
    const grown = (Object.keys(seen) as (keyof PageCounts)[]).filter((name) => (seen[name] ?? 0) > known[name]);
    if (grown.length === 0) return;
    for (const name of grown) known[name] = seen[name] ?? 0;
    this.most.set(route, known);
    void askHost('metered', { route, ...known });
  }
}
