import { failedOperation } from '../../database-errors';
import { compareNearness, distanceAt } from '../../query/geo-operators';
import { shapeOf } from '../../query/geo-shapes';
import { valuesAtPath } from '../../values/paths';
import { isObject, type Document, type Value } from '../../values/value';
import { compileExpression } from '../expressions/expression';
import { specOf, stagesOf, type PipelineContext, type Stage } from './stage';

/** The stages that bring other documents in, run pipelines of their own, or measure distances. */
export const joinStages: Record<string, Stage> = {
  $lookup: lookup,
  $facet: (rows, operand, context) => {
    const outputs = Object.entries(specOf('$facet', operand));
    return [Object.fromEntries(outputs.map(([name, stages]) => [name, context.run(stagesOf(stages), { rows }, context.variables)]))];
  },
  $geoNear: geoNear,
};

/** By equal fields through the other collection's index, or by a pipeline with `let`. A collection that is not there is empty. */
function lookup(rows: Document[], operand: Value, context: PipelineContext): Document[] {
  const { from, as, localField, foreignField, pipeline, let: bindings } = specOf('$lookup', operand);
  if (typeof from !== 'string' || typeof as !== 'string') throw failedOperation('FailedToParse', "$lookup requires 'from' and 'as' to be strings");
  if (pipeline === undefined && (typeof localField !== 'string' || typeof foreignField !== 'string')) {
    throw failedOperation('FailedToParse', "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified");
  }
  const stages = pipeline === undefined ? [] : stagesOf(pipeline);
  const variables = Object.entries(isObject(bindings) ? bindings : {}).map(([name, source]) => [name, compileExpression(source)] as const);
  return rows.map((row) => {
    const match = typeof localField === 'string' && typeof foreignField === 'string' ? [{ name: '$match', value: { [foreignField]: { $in: joinValues(row, localField) } } }] : [];
    const values = Object.fromEntries(variables.map(([name, expression]) => [name, expression({ root: row, variables: context.variables })]));
    const found = context.run([...match, ...stages], { from }, { ...context.variables, ...values });
    return setAt(row, as.split('.'), found);
  });
}

/** Each element of a list joins on its own; a missing field joins with null. */
function joinValues(row: Document, path: string): Value[] {
  const values = valuesAtPath(row, path).flatMap((value) => (Array.isArray(value) ? value : [value ?? null]));
  return values.length === 0 ? [null] : values;
}

function setAt(row: Document, [part = '', ...rest]: string[], value: Value): Document {
  const inner = row[part];
  return { ...row, [part]: rest.length === 0 ? value : setAt(isObject(inner) ? inner : {}, rest, value) };
}

function geoNear(rows: Document[], operand: Value): Document[] {
  const { near, distanceField, distanceMultiplier = 1, minDistance = 0, maxDistance = Infinity, includeLocs, key, limit, num } = specOf('$geoNear', operand);
  const centre = shapeOf(near)?.points[0];
  if (!centre || typeof distanceField !== 'string') throw failedOperation('Location16604', "$geoNear requires a 'near' point and a 'distanceField' string");
  const path = typeof key === 'string' ? key : placeField(rows);
  if (path === undefined) return [];
  const kept = rows.flatMap((row) => {
    const distance = distanceAt(row, path, centre);
    return distance !== undefined && distance >= Number(minDistance) && distance <= Number(maxDistance) ? [{ row, distance }] : [];
  });
  const most = typeof limit === 'number' ? limit : typeof num === 'number' ? num : Infinity;
  const nearest = kept.sort((a, b) => compareNearness({ path, centre })(a.row, b.row)).slice(0, most);
  return nearest.map(({ row, distance }) => {
    const measured = setAt(row, distanceField.split('.'), distance * Number(distanceMultiplier));
    return typeof includeLocs === 'string' ? setAt(measured, includeLocs.split('.'), valuesAtPath(row, path)[0] ?? null) : measured;
  });
}

/** Without `key` the service takes the field of the only geo index; here it is the field that holds a geometry. */
function placeField(rows: Document[]): string | undefined {
  for (const row of rows) {
    const found = Object.keys(row).find((field) => shapeOf(row[field]));
    if (found !== undefined) return found;
  }
  return undefined;
}
