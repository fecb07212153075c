import { failedOperation } from '../database-errors';
import { cloneValue, isObject, type Document, type Value } from '../values/value';
import { compileElement } from './matcher';

/**
 * The part of a document a query asks for: fields listed with 1 (and `_id`), or all but those listed with 0;
 * `$slice` and `$elemMatch` shorten an array. Mixing 1 and 0 is refused, `_id: 0` apart.
 */
export function project(document: Document, projection: Document): Document {
  const paths = Object.keys(projection);
  if (paths.length === 0) return document;
  const including = isInclusion(projection);
  const result = including ? pick(document, paths.filter((path) => !isOff(projection[path]))) : (cloneValue(document) as Document);
  for (const path of paths) {
    const how = projection[path];
    if (isOff(how)) removeAt(result, path.split('.'));
    else if (isObject(how)) shorten(result, path, how);
  }
  if (including && !isOff(projection._id) && document._id !== undefined) return { _id: document._id, ...result };
  return result;
}

function isOff(how: Value | undefined): boolean {
  return how === 0 || how === false;
}

function isInclusion(projection: Document): boolean {
  const kinds = Object.keys(projection)
    .filter((path) => path !== '_id' && !isObject(projection[path]))
    .map((path) => !isOff(projection[path]));
  if (kinds.includes(true) && kinds.includes(false)) throw failedOperation('BadValue', 'Projection cannot have a mix of inclusion and exclusion.');
  if (kinds.length > 0) return kinds[0] === true;
  const onlyElements = Object.values(projection).some((how) => isObject(how) && how.$elemMatch !== undefined);
  return onlyElements || (projection._id !== undefined && !isOff(projection._id));
}

function pick(document: Document, paths: string[]): Document {
  const tree = pathTree(paths);
  return pickTree(document, tree) as Document;
}

interface PathTree {
  [part: string]: PathTree;
}

function pathTree(paths: string[]): PathTree {
  const root: PathTree = {};
  for (const path of paths) {
    let node = root;
    for (const part of path.split('.')) node = node[part] ??= {};
  }
  return root;
}

/** Keeps the document's own field order, and opens arrays on the way. */
function pickTree(value: Value, tree: PathTree): Value | undefined {
  if (Object.keys(tree).length === 0) return value;
  if (Array.isArray(value)) return value.map((item) => pickTree(item, tree)).filter((item): item is Value => item !== undefined);
  if (!isObject(value)) return undefined;
  const result: Document = {};
  for (const key of Object.keys(value)) {
    const branch = Object.hasOwn(tree, key) ? tree[key] : undefined;
    const kept = branch && pickTree(value[key] as Value, branch);
    if (kept !== undefined) result[key] = kept;
  }
  return result;
}

function removeAt(value: Value | undefined, parts: string[]): void {
  if (Array.isArray(value)) value.forEach((item) => removeAt(item, parts));
  else if (isObject(value)) {
    if (parts.length === 1) delete value[parts[0] as string];
    else removeAt(value[parts[0] as string], parts.slice(1));
  }
}

function shorten(result: Document, path: string, how: Document): void {
  const items = result[path];
  if (!Array.isArray(items)) return;
  if (how.$slice !== undefined) result[path] = sliceItems(items, how.$slice);
  else if (isObject(how.$elemMatch)) {
    const first = items.find(compileElement(how.$elemMatch));
    if (first === undefined) delete result[path];
    else result[path] = [first];
  } else throw failedOperation('BadValue', `Unsupported projection option: ${path}`);
}

function sliceItems(items: Value[], how: Value): Value[] {
  if (typeof how === 'number') return how >= 0 ? items.slice(0, how) : items.slice(how);
  const [skip, limit] = Array.isArray(how) ? how : [];
  if (typeof skip !== 'number' || typeof limit !== 'number') throw failedOperation('BadValue', '$slice needs a number or [skip, limit]');
  const start = skip >= 0 ? skip : Math.max(0, items.length + skip);
  return items.slice(start, start + limit);
}
