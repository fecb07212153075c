import { parsePaste } from '../core/paste/parse-paste';
import { chats, everyday, fourthInvented, furtherInvented, habits, inventedBlocks, lists, misread, published, realBlocks, thirdInvented, type LabelledBlock } from '../tests/support/labelled-blocks';
import { measureAccuracy, PRODUCTS } from '../tests/support/paste-accuracy';

const ROUNDS = 20;
const LONG_TEXT = 100_000;

/** How many labelled blocks are read fully right and unmarked, what is wrong without a mark, and how long it takes. */
export function benchPaste(args: readonly string[]): void {
  const sets = { real: realBlocks, sellers: inventedBlocks, further: furtherInvented, third: thirdInvented, fourth: fourthInvented, everyday, habits, lists, published, chats, misread };
  const scores = Object.fromEntries(Object.entries(sets).map(([name, blocks]) => [name, scoreOf(blocks)]));
  const time = { msPerBlock: timePerBlock([...realBlocks, ...inventedBlocks]), msOf100KB: timeOfLongText() };
  if (args.includes('--json')) return console.log(JSON.stringify({ ...scores, ...time }));
  console.table(scores);
  console.table({ time });
}

function scoreOf(blocks: readonly LabelledBlock[]) {
  const { fullyRight, wrongUnmarked, people, rightOf, orderLines, orderLinesRight, orderLinesWrongUnmarked } = measureAccuracy(blocks);
  return { blocks: blocks.length, fullyRight, share: Number((fullyRight / blocks.length).toFixed(3)), wrongUnmarked: wrongUnmarked.length, people, ...rightOf, orderLines, orderLinesRight, orderLinesWrongUnmarked: orderLinesWrongUnmarked.length };
}

function timePerBlock(blocks: readonly LabelledBlock[]): number {
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) for (const { text } of blocks) parsePaste(text, { products: PRODUCTS });
  return (performance.now() - started) / (ROUNDS * blocks.length);
}

function timeOfLongText(): number {
  const text = realBlocks.map((one) => one.text).join('\n\n');
  const long = text.repeat(Math.ceil(LONG_TEXT / text.length)).slice(0, LONG_TEXT);
  const started = performance.now();
  parsePaste(long, { products: PRODUCTS });
  return performance.now() - started;
}
