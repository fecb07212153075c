import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { lmdbEngine, mingoEngine, nedbEngine, type Engine, type Sale } from './localcloud-engines';

const SHOPS = 10;
const STAGES = 5;

/** One figure: milliseconds, the median of several runs where the task can be repeated. */
interface Figure {
  engine: string;
  size: number;
  task: string;
  ms: number;
}

type Repeated = [task: string, runs: number, run: (engine: Engine, turn: number, size: number) => Promise<number>];

const TASKS: Repeated[] = [
  ['point read', 201, (engine, turn, size) => engine.pointRead(`s${(turn * 7919) % size}`)],
  ['sorted page of 20', 51, (engine, turn) => engine.page(`shop${turn % SHOPS}`)],
  ['count of a tenth', 21, (engine, turn) => engine.count(`shop${turn % SHOPS}`)],
  ['group a tenth', 5, (engine, turn) => engine.group(`shop${turn % SHOPS}`)],
  ['update one', 51, (engine, turn, size) => engine.update(`s${(turn * 7919) % size}`, STAGES + turn)],
  ['insert one', 51, (engine, turn, size) => engine.insert(saleOf(size + turn))],
];

/** `npm run bench -- localcloud [--sizes 1000,10000,100000] [--json]`: the local cloud's database beside two others, in one run. */
export async function benchLocalcloud(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { sizes: { type: 'string', default: '1000,10000,100000' }, json: { type: 'boolean', default: false } } });
  const figures: Figure[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
    for (const engine of [lmdbEngine(join(scratch, 'lmdb')), nedbEngine(join(scratch, 'nedb')), mingoEngine()]) figures.push(...(await measure(engine, size)));
    rmSync(scratch, { recursive: true, force: true });
  }
  console.log(values.json ? JSON.stringify(figures) : table(figures));
}

async function measure(engine: Engine, size: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const note = (task: string, ms: number) => figures.push({ engine: engine.name, size, task, ms });
  const sales = Array.from({ length: size }, (_item, i) => saleOf(i));
  note('load all', await timed(() => engine.load(sales)));
  for (const [task, runs, run] of TASKS) {
    const times: number[] = [];
    for (let turn = 0; turn < runs; turn += 1) times.push(await timed(() => answered(run(engine, turn, size))));
    note(task, median(times));
  }
  const { reopen } = engine;
  if (reopen) note('reopen', await timed(() => answered(reopen())));
  await engine.close();
  return figures;
}

async function answered(answer: Promise<number>): Promise<void> {
  if ((await answer) < 1) throw new Error('an engine found nothing: the bench is wrong');
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] as number;
}

function saleOf(i: number): Sale {
  return { _id: `s${i}`, shop: `shop${i % SHOPS}`, stage: i % STAGES, at: (i * 7919) % 1_000_003, note: `第 ${i} 单，面膜两盒，下午送到` };
}

function table(figures: Figure[]): string {
  const columns = [...new Set(figures.map(({ engine, size }) => `${engine}|${size}`))];
  const tasks = [...new Set(figures.map(({ task }) => task))];
  const cell = (task: string, column: string) => {
    const ms = figures.find((figure) => figure.task === task && `${figure.engine}|${figure.size}` === column)?.ms;
    return ms === undefined ? '–' : ms < 10 ? ms.toFixed(2) : String(Math.round(ms));
  };
  const heads = columns.map((column) => column.replace('|', ', '));
  const rows = tasks.map((task) => `| ${task} | ${columns.map((column) => cell(task, column)).join(' | ')} |`);
  return [`| ms | ${heads.join(' | ')} |`, `|---|${columns.map(() => '---').join('|')}|`, ...rows].join('\n');
}
