import { failedOperation } from '../database-errors';
import { candidatesAtPath } from '../values/paths';
import { isObject, type Document, type Value } from '../values/value';
import type { FieldTest } from './field-operators';
import { distanceMetres, liesWithin, metresOf, positionsOf, shapeOf, shapesMeet, type Point, type Shape } from './geo-shapes';

/** `$near`, `$nearSphere`, `$geoWithin` and `$geoIntersects` over GeoJSON; undefined for any other name. */
export function geoOperator(name: string, operand: Value): FieldTest | undefined {
  const build = OPERATORS[name];
  if (!build) return undefined;
  if (!isObject(operand)) throw failedOperation('BadValue', `${name} needs an object`);
  const accepts = build(operand);
  return (document, path) => shapesAt(document, path).some(accepts);
}

const OPERATORS: Record<string, (operand: Document) => (shape: Shape) => boolean> = {
  $near: near,
  $nearSphere: near,
  $geoWithin: within,
  $geoIntersects: (operand) => {
    const wanted = geometryOf(operand, '$geoIntersects');
    return (shape) => shapesMeet(shape, wanted);
  },
};

/** The condition of a filter by distance from a point, with the field it is on. */
export interface Nearness {
  path: string;
  centre: Point;
}

/** The `$near` or `$nearSphere` of a filter, which also gives the order; MongoDB takes one, and not below `$or`. */
export function nearnessOf(filter: Document): Nearness | undefined {
  for (const [path, operand] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(operand)) {
      const inner = operand.map((branch) => nearnessOf(branch as Document)).find(Boolean);
      if (inner) return inner;
    } else if (path === '$or' || path === '$nor') {
      if (Array.isArray(operand) && operand.some((branch) => nearnessOf(branch as Document))) throw failedOperation('BadValue', 'geo $near must be top-level expr');
    } else if (isObject(operand)) {
      const options = operand.$nearSphere ?? operand.$near;
      if (isObject(options)) return { path, centre: centreOf(options) };
    }
  }
  return undefined;
}

/** Compares documents by the distance of the field from the centre, nearest first. */
export function compareNearness({ path, centre }: Nearness): (a: Document, b: Document) => number {
  return (a, b) => (distanceAt(a, path, centre) ?? Infinity) - (distanceAt(b, path, centre) ?? Infinity);
}

/** The distance in metres from the centre to the nearest geometry at the path, undefined without one. */
export function distanceAt(document: Document, path: string, centre: Point): number | undefined {
  const distances = shapesAt(document, path).map((shape) => distanceTo(shape, centre));
  return distances.length === 0 ? undefined : Math.min(...distances);
}

function shapesAt(document: Document, path: string): Shape[] {
  return candidatesAtPath(document, path).flatMap((value) => shapeOf(value) ?? []);
}

/** To a line or an area: to the nearest of the positions that name it, 0 inside. */
function distanceTo(shape: Shape, centre: Point): number {
  if (shapesMeet(shape, { points: [centre], lines: [], polygons: [] })) return 0;
  return Math.min(...positionsOf(shape).map((point) => distanceMetres(centre, point)));
}

function near(operand: Document): (shape: Shape) => boolean {
  const centre = centreOf(operand);
  const max = typeof operand.$maxDistance === 'number' ? operand.$maxDistance : Infinity;
  const min = typeof operand.$minDistance === 'number' ? operand.$minDistance : 0;
  return (shape) => {
    const metres = distanceTo(shape, centre);
    return metres <= max && metres >= min;
  };
}

function centreOf(operand: Document): Point {
  const [centre] = shapeOf(operand.$geometry)?.points ?? [];
  if (!centre) throw failedOperation('BadValue', '$near requires a point, given ' + JSON.stringify(operand));
  return centre;
}

function within(operand: Document): (shape: Shape) => boolean {
  if (Array.isArray(operand.$centerSphere)) return withinCircle(operand.$centerSphere);
  const { polygons } = geometryOf(operand, '$geoWithin');
  if (polygons.length === 0) throw failedOperation('BadValue', '$geoWithin not supported with provided geometry: it needs a Polygon or MultiPolygon');
  return (shape) => liesWithin(shape, polygons);
}

function withinCircle([centre, radians]: Value[]): (shape: Shape) => boolean {
  const [point] = shapeOf({ type: 'Point', coordinates: centre as Value })?.points ?? [];
  if (!point || typeof radians !== 'number' || radians < 0) throw failedOperation('BadValue', '$centerSphere needs [[longitude, latitude], radius in radians]');
  return (shape) => positionsOf(shape).every((position) => distanceMetres(point, position) <= metresOf(radians));
}

function geometryOf(operand: Document, name: string): Shape {
  const shape = shapeOf(operand.$geometry);
  if (!shape) throw failedOperation('BadValue', `${name} needs a GeoJSON geometry: ${JSON.stringify(operand)}`);
  return shape;
}
