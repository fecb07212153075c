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

const SECOND_MS = 1_000;

interface Drawn {
  at: number;
  text: string;
}

/**
 * Counts what each page asks of the phone; the host hears of every new maximum. Calls of setData are counted by step, which
 * is what follows one touch, key or turn of the wheel until the next; of a step that waits for timers, the fullest second.
 */
export class PageMeter {
  private readonly most = new Map<string, PageCounts>();
  private inThisStep = new Map<string, Drawn[]>();

  /** @param now in milliseconds */
  constructor(private readonly now: () => number) {
    for (const type of STEPS) window.addEventListener(type, () => (this.inThisStep = new Map()), { capture: true, passive: true });
  }

  /** @throws as WeChat does when the data is too large to be carried */
  countSetData(route: string, data: object): void {
    const text = JSON.stringify(data);
    const bytes = encoder.encode(text).byteLength;
    if (bytes > LARGEST_SET_DATA) throw new Error(`invokeWebviewMethod: data of ${bytes} bytes exceeds the maximum of ${LARGEST_SET_DATA} in setData of ${route}`);
    const at = this.now();
    const drawn = [...(this.inThisStep.get(route) ?? []).filter((earlier) => at - earlier.at < SECOND_MS), { at, text }];
    this.inThisStep.set(route, drawn);
    this.note(route, { setDataBytes: bytes, setDataCalls: drawn.length });
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
    void askHost('metered', { route, ...known, drawn: (this.inThisStep.get(route) ?? []).map(({ text }) => text) });
  }
}
