import { failedOperation } from '../../database-errors';
import { isObject, type Document, type Value } from '../../values/value';
import { compileExpression, isOperatorCall } from '../expressions/expression';
import type { Expression, Scope } from '../expressions/operator';

/** What becomes of a field: kept, dropped, computed, or decided field by field below it. */
export type Fate = 'keep' | 'drop' | { compute: Expression } | { below: Map<string, Fate> };

/**
 * Reads `{a: 1, 'b.c': expression, d: {e: 0}}` as a tree. Numbers and booleans keep or drop a field in `$project`;
 * with `computesLiterals` (`$addFields`) they are values.
 */
export function projectionTree(spec: Document, computesLiterals: boolean): Map<string, Fate> {
  const root = new Map<string, Fate>();
  for (const [path, source] of Object.entries(spec)) place(root, path.split('.'), fateOf(source, computesLiterals), path);
  return root;
}

function fateOf(source: Value, computesLiterals: boolean): Fate {
  if (!computesLiterals && (typeof source === 'number' || typeof source === 'boolean')) return source === 0 || source === false ? 'drop' : 'keep';
  const nests = isObject(source) && !isOperatorCall(source) && Object.keys(source).length > 0 && !Object.keys(source).some((key) => key.startsWith('$'));
  return nests ? { below: projectionTree(source, computesLiterals) } : { compute: compileExpression(source) };
}

function place(tree: Map<string, Fate>, [part = '', ...rest]: string[], fate: Fate, path: string): void {
  if (part === '' || part.startsWith('$')) throw failedOperation('Location15998', `FieldPath field names may not be empty or start with '$': ${path}`);
  const known = tree.get(part);
  if (rest.length === 0 && known === undefined) return void tree.set(part, fate);
  const below = known === undefined ? new Map<string, Fate>() : branchesOf(known);
  if (!below || rest.length === 0) throw failedOperation('Location31250', `Path collision at ${path}`);
  tree.set(part, { below });
  place(below, rest, fate, path);
}

function branchesOf(fate: Fate): Map<string, Fate> | undefined {
  return typeof fate === 'object' && 'below' in fate ? fate.below : undefined;
}

/** True for a projection that names what to keep, `_id` apart; refuses one that does both. */
export function isInclusion(tree: Map<string, Fate>): boolean {
  const kinds = new Set([...tree].flatMap(([name, fate]) => (name === '_id' && (fate === 'drop' || tree.size > 1) ? [] : leaves(fate))));
  if (kinds.has('drop') && kinds.size > 1) throw failedOperation('Location31253', 'Invalid $project: cannot mix inclusion and exclusion');
  return kinds.size > 0 && !kinds.has('drop');
}

function leaves(fate: Fate): string[] {
  if (typeof fate === 'string') return [fate];
  return 'compute' in fate ? ['compute'] : [...fate.below.values()].flatMap(leaves);
}

/** Only what the tree keeps, in the document's order, then what it computes, in the order written. */
export function include(value: Value, tree: Map<string, Fate>, scope: Scope): Value | undefined {
  if (Array.isArray(value)) return value.map((item) => include(item, tree, scope)).filter((item): item is Value => item !== undefined);
  if (!isObject(value)) return hasComputed(tree) ? compute({}, tree, scope) : undefined;
  const kept: Document = {};
  for (const key of Object.keys(value)) {
    const fate = tree.get(key);
    const below = fate && branchesOf(fate);
    const part = fate === 'keep' ? value[key] : below && include(value[key] as Value, below, scope);
    if (part !== undefined) kept[key] = part;
  }
  return compute(kept, tree, scope);
}

function compute(target: Document, tree: Map<string, Fate>, scope: Scope): Document {
  for (const [key, fate] of tree) {
    if (typeof fate === 'string') continue;
    if ('compute' in fate) {
      const value = fate.compute(scope);
      if (value !== undefined) target[key] = value;
    } else if (!Object.hasOwn(target, key) && hasComputed(fate.below)) {
      target[key] = compute({}, fate.below, scope);
    }
  }
  return target;
}

function hasComputed(tree: Map<string, Fate>): boolean {
  return [...tree.values()].some((fate) => typeof fate === 'object' && ('compute' in fate || hasComputed(fate.below)));
}

/** All but what the tree drops. */
export function exclude(value: Value, tree: Map<string, Fate>): Value {
  if (Array.isArray(value)) return value.map((item) => exclude(item, tree));
  if (!isObject(value)) return value;
  const kept: Document = {};
  for (const key of Object.keys(value)) {
    const fate = tree.get(key);
    const below = fate && branchesOf(fate);
    if (fate !== 'drop') kept[key] = below ? exclude(value[key] as Value, below) : (value[key] as Value);
  }
  return kept;
}

/** The document with the computed fields set; a list on the way has each element set, any other value is replaced. */
export function assign(value: Value | undefined, tree: Map<string, Fate>, scope: Scope): Value {
  if (Array.isArray(value)) return value.map((item) => assign(item, tree, scope));
  const result: Document = isObject(value) ? { ...value } : {};
  for (const [key, fate] of tree) {
    if (typeof fate === 'string') continue;
    const next = 'compute' in fate ? fate.compute(scope) : assign(result[key], fate.below, scope);
    if (next === undefined) delete result[key];
    else result[key] = next;
  }
  return result;
}
