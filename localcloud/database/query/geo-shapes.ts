import { isObject, type Value } from '../values/value';

export type Point = [longitude: number, latitude: number];

/** A GeoJSON geometry taken apart: single points, lines, and polygons as an outer ring with its holes. */
export interface Shape {
  points: Point[];
  lines: Point[][];
  polygons: Point[][][];
}

const EARTH_RADIUS_METRES = 6378100;

/** Reads any GeoJSON geometry of RFC 7946; undefined for anything else, broken coordinates included. */
export function shapeOf(value: Value | undefined): Shape | undefined {
  if (!isObject(value) || typeof value.type !== 'string') return undefined;
  if (value.type === 'GeometryCollection') return Array.isArray(value.geometries) ? joinShapes(value.geometries.map(shapeOf)) : undefined;
  const depth = DEPTHS[value.type];
  if (depth === undefined || !hasDepth(value.coordinates, depth)) return undefined;
  return READERS[value.type]?.(value.coordinates);
}

/** How deep the positions of each geometry are nested. */
const DEPTHS: Record<string, number> = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };

const READERS: Record<string, (coordinates: unknown) => Shape> = {
  Point: (at) => ({ points: [at as Point], lines: [], polygons: [] }),
  MultiPoint: (all) => ({ points: all as Point[], lines: [], polygons: [] }),
  LineString: (line) => ({ points: [], lines: [line as Point[]], polygons: [] }),
  MultiLineString: (lines) => ({ points: [], lines: lines as Point[][], polygons: [] }),
  Polygon: (rings) => ({ points: [], lines: [], polygons: [rings as Point[][]] }),
  MultiPolygon: (all) => ({ points: [], lines: [], polygons: all as Point[][][] }),
};

function hasDepth(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth > 0) return value.length > 0 && value.every((item) => hasDepth(item, depth - 1));
  return value.length >= 2 && isWithin(value[0], 180) && isWithin(value[1], 90);
}

function isWithin(degrees: unknown, limit: number): boolean {
  return typeof degrees === 'number' && Math.abs(degrees) <= limit;
}

function joinShapes(shapes: (Shape | undefined)[]): Shape | undefined {
  const joined: Shape = { points: [], lines: [], polygons: [] };
  for (const shape of shapes) {
    if (!shape) return undefined;
    joined.points.push(...shape.points);
    joined.lines.push(...shape.lines);
    joined.polygons.push(...shape.polygons);
  }
  return joined;
}

/** Great-circle distance in metres, on MongoDB's sphere. */
export function distanceMetres(a: Point, b: Point): number {
  const [lon1, lat1, lon2, lat2] = [a[0], a[1], b[0], b[1]].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number, number];
  const chord = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

export function metresOf(radians: number): number {
  return radians * EARTH_RADIUS_METRES;
}

/** Every position that the shape names. */
export function positionsOf({ points, lines, polygons }: Shape): Point[] {
  return [...points, ...lines.flat(), ...polygons.flat(2)];
}

/** True when the whole shape lies in one of the polygons. Edges are straight in longitude and latitude. */
export function liesWithin(shape: Shape, polygons: Point[][][]): boolean {
  return polygons.some((polygon) => {
    const edges = polygon.flatMap(edgesOf);
    const own = [...shape.lines, ...shape.polygons.flat()].flatMap(edgesOf);
    return positionsOf(shape).every((point) => contains(polygon, point)) && !own.some((edge) => edges.some((other) => crosses(edge, other)));
  });
}

/** True when the shapes share a position. */
export function shapesMeet(a: Shape, b: Shape): boolean {
  if (positionsOf(a).some((point) => covers(b, point)) || positionsOf(b).some((point) => covers(a, point))) return true;
  const edges = allEdges(b);
  return allEdges(a).some((edge) => edges.some((other) => crosses(edge, other)));
}

function covers(shape: Shape, point: Point): boolean {
  return (
    shape.points.some((other) => other[0] === point[0] && other[1] === point[1]) ||
    shape.lines.some((line) => edgesOf(line).some((edge) => liesOn(point, edge))) ||
    shape.polygons.some((polygon) => contains(polygon, point))
  );
}

type Edge = [Point, Point];

function allEdges(shape: Shape): Edge[] {
  return [...shape.lines, ...shape.polygons.flat()].flatMap(edgesOf);
}

function edgesOf(line: Point[]): Edge[] {
  return line.slice(1).map((end, i) => [line[i] as Point, end]);
}

/** Inside the outer ring or on it, and in no hole. */
function contains([outer = [], ...holes]: Point[][], point: Point): boolean {
  const onEdge = (ring: Point[]) => edgesOf(ring).some((edge) => liesOn(point, edge));
  if (onEdge(outer)) return true;
  return inRing(point, outer) && !holes.some((hole) => inRing(point, hole) && !onEdge(hole));
}

function inRing([x, y]: Point, ring: Point[]): boolean {
  let inside = false;
  for (const [[x1, y1], [x2, y2]] of edgesOf(ring)) {
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

function liesOn(point: Point, [a, b]: Edge): boolean {
  const between = (value: number, one: number, other: number) => value >= Math.min(one, other) && value <= Math.max(one, other);
  return turn(a, b, point) === 0 && between(point[0], a[0], b[0]) && between(point[1], a[1], b[1]);
}

/** True when the edges cross at a position inside both. */
function crosses([a, b]: Edge, [c, d]: Edge): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}
