import { failedOperation } from '../database-errors';
import { candidatesAtPath } from '../values/paths';
import { isObject, type Document, type Value } from '../values/value';
import type { FieldTest } from './field-operators';

const EARTH_RADIUS_METRES = 6378100;

type Point = [longitude: number, latitude: number];

/** `$nearSphere` and `$geoWithin` over GeoJSON points; undefined for any other name. */
export function geoOperator(name: string, operand: Value): FieldTest | undefined {
  if (name !== '$nearSphere' && name !== '$near' && name !== '$geoWithin') return undefined;
  if (!isObject(operand)) throw failedOperation('BadValue', `${name} needs an object`);
  const accepts = name === '$geoWithin' ? within(operand) : near(operand);
  return (document, path) =>
    candidatesAtPath(document, path).some((value) => {
      const point = pointOf(value);
      return point !== undefined && accepts(point);
    });
}

/** Great-circle distance in metres, on MongoDB's sphere. */
export function distanceMetres(a: Point, b: Point): number {
  const [lon1, lat1, lon2, lat2] = [a[0], a[1], b[0], b[1]].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number, number];
  const chord = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The coordinates of a GeoJSON point, or undefined. */
export function pointOf(value: Value | undefined): Point | undefined {
  if (!isObject(value) || value.type !== 'Point' || !Array.isArray(value.coordinates)) return undefined;
  const [longitude, latitude] = value.coordinates;
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined;
}

function near(operand: Document): (point: Point) => boolean {
  const centre = pointOf(operand.$geometry);
  if (!centre) throw failedOperation('BadValue', 'near needs a point');
  const max = typeof operand.$maxDistance === 'number' ? operand.$maxDistance : Infinity;
  const min = typeof operand.$minDistance === 'number' ? operand.$minDistance : 0;
  return (point) => {
    const metres = distanceMetres(centre, point);
    return metres <= max && metres >= min;
  };
}

function within(operand: Document): (point: Point) => boolean {
  if (Array.isArray(operand.$centerSphere)) {
    const [centre, radians] = operand.$centerSphere;
    if (!Array.isArray(centre)) throw failedOperation('BadValue', '$centerSphere needs a centre');
    const radius = Number(radians) * EARTH_RADIUS_METRES;
    return (point) => distanceMetres([Number(centre[0]), Number(centre[1])], point) <= radius;
  }
  const polygons = polygonsOf(operand.$geometry);
  return (point) => polygons.some(([outer, ...holes]) => outer !== undefined && inRing(point, outer) && !holes.some((hole) => inRing(point, hole)));
}

function polygonsOf(geometry: Value | undefined): Point[][][] {
  const coordinates = isObject(geometry) ? (geometry.coordinates as unknown) : undefined;
  if (isObject(geometry) && geometry.type === 'Polygon') return [coordinates as Point[][]];
  if (isObject(geometry) && geometry.type === 'MultiPolygon') return coordinates as Point[][][];
  throw failedOperation('BadValue', '$geoWithin needs a Polygon or MultiPolygon');
}

function inRing([x, y]: Point, ring: Point[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi, yi] = ring[i] as Point;
    const [xj, yj] = ring[j] as Point;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
