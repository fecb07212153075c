import { benchImport } from './import';
import { benchLists } from './lists';
import { benchLocalcloud } from './localcloud';
import { benchLongList } from './long-list';
import { benchModel } from './model';
import { benchPaste } from './paste';
import { benchReorder } from './reorder';
import { benchSearch } from './search';
import { benchStart } from './start';
import { benchTimer } from './timer';
import { benchWeapp } from './weapp';

/** By name: `npm run bench -- reorder FILE.csv [--json]`. */
const BENCHES: Record<string, (args: readonly string[]) => Promise<void> | void> = { import: benchImport, lists: benchLists, localcloud: benchLocalcloud, 'long-list': benchLongList, model: benchModel, paste: benchPaste, reorder: benchReorder, search: benchSearch, start: benchStart, timer: benchTimer, weapp: benchWeapp };

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) void bench(args);
else console.error(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
