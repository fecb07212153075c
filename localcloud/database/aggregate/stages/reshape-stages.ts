import { failedOperation } from '../../database-errors';
import { isObject, type Document, type Value } from '../../values/value';
import { compileExpression } from '../expressions/expression';
import type { Result } from '../expressions/operator';
import { assign, exclude, include, isInclusion, projectionTree } from './projection-tree';
import { specOf, type Stage } from './stage';

/** The stages that turn each row into another, or into several. */
export const reshapeStages: Record<string, Stage> = {
  $addFields: addFields,
  $set: addFields,
  $project: project,
  $unset: (rows, operand) => {
    const paths = Array.isArray(operand) ? operand : [operand];
    const tree = projectionTree(Object.fromEntries(paths.map((path) => [String(path), 0])), false);
    return rows.map((row) => exclude(row, tree) as Document);
  },
  $replaceRoot: (rows, operand, context) => replaceRoot(rows, specOf('$replaceRoot', operand).newRoot ?? null, context.variables),
  $replaceWith: (rows, operand, context) => replaceRoot(rows, operand, context.variables),
  $unwind: unwind,
};

function addFields(rows: Document[], operand: Value, { variables }: Parameters<Stage>[2]): Document[] {
  const tree = projectionTree(specOf('$addFields', operand), true);
  return rows.map((row) => assign(row, tree, { root: row, variables }) as Document);
}

function project(rows: Document[], operand: Value, { variables }: Parameters<Stage>[2]): Document[] {
  const spec = specOf('$project', operand);
  if (Object.keys(spec).length === 0) throw failedOperation('Location51272', 'Invalid $project :: caused by :: projection specification must have at least one field');
  const tree = projectionTree(spec, false);
  if (!isInclusion(tree)) return rows.map((row) => exclude(row, tree) as Document);
  if (!tree.has('_id')) tree.set('_id', 'keep');
  return rows.map((row) => include(row, tree, { root: row, variables }) as Document);
}

function replaceRoot(rows: Document[], source: Value, variables: Readonly<Record<string, Result>>): Document[] {
  const expression = compileExpression(source);
  return rows.map((row) => {
    const root = expression({ root: row, variables });
    if (!isObject(root)) throw failedOperation('Location40228', `'newRoot' expression must evaluate to an object, but resulting value was: ${JSON.stringify(root ?? null)}`);
    return root;
  });
}

/** A value that is no list counts as a list of itself. */
function unwind(rows: Document[], operand: Value): Document[] {
  const options = typeof operand === 'string' ? { path: operand } : specOf('$unwind', operand);
  const { path, includeArrayIndex, preserveNullAndEmptyArrays } = options as Document;
  if (typeof path !== 'string' || !path.startsWith('$')) throw failedOperation('Location28818', `path option to $unwind stage should be prefixed with a '$': ${String(path)}`);
  const parts = path.slice(1).split('.');
  const indexField = typeof includeArrayIndex === 'string' ? includeArrayIndex.split('.') : undefined;
  const withIndex = (row: Document, index: number | null) => (indexField ? withValue(row, indexField, index) : row);
  return rows.flatMap((row) => {
    const value = valueAt(row, parts);
    if (Array.isArray(value) && value.length > 0) return value.map((item, i) => withIndex(withValue(row, parts, item), i));
    const isAbsent = value === undefined || value === null || Array.isArray(value);
    if (!isAbsent) return [withIndex(row, null)];
    if (preserveNullAndEmptyArrays !== true) return [];
    return [withIndex(Array.isArray(value) ? withValue(row, parts, undefined) : row, null)];
  });
}

/** Through objects only: `$unwind` opens no list on the way. */
function valueAt(row: Document, parts: string[]): Value | undefined {
  return parts.reduce<Value | undefined>((value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined), row);
}

function withValue(row: Document, [part = '', ...rest]: string[], value: Value | undefined): Document {
  const inner = row[part];
  const next = rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest, value);
  const result = { ...row };
  if (next === undefined) delete result[part];
  else result[part] = next;
  return result;
}
