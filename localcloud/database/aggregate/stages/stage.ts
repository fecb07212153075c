import { failedOperation } from '../../database-errors';
import type { CloudDatabase } from '../../database';
import type { Explanation } from '../../reader';
import { isObject, type Document, type Value } from '../../values/value';
import type { Result } from '../expressions/operator';

/** One stage as it came over the wire, its value parsed. */
export interface WireStage {
  name: string;
  value: Value;
}

/** What a stage may ask for beside its rows. */
export interface PipelineContext {
  database: CloudDatabase;
  /** The `let` variables of the `$lookup` a pipeline runs inside. */
  variables: Readonly<Record<string, Result>>;
  explain: Explanation;
  /** Runs a pipeline inside this one; `from` names another collection to start at instead of the rows. */
  run(stages: WireStage[], start: { rows: Document[] } | { from: string }, variables: Readonly<Record<string, Result>>): Document[];
}

/** Rows in, rows out; the rows given are never changed. */
export type Stage = (rows: Document[], operand: Value, context: PipelineContext) => Document[];

/** The operand as an object; refuses anything else. */
export function specOf(name: string, operand: Value): Document {
  if (!isObject(operand)) throw failedOperation('FailedToParse', `the ${name} stage specification must be an object`);
  return operand;
}

/** A pipeline given as a list of one-key objects. */
export function stagesOf(source: Value | undefined): WireStage[] {
  if (!Array.isArray(source)) throw failedOperation('TypeMismatch', "'pipeline' option must be specified as an array");
  return source.map((stage) => {
    const names = isObject(stage) ? Object.keys(stage) : [];
    if (!isObject(stage) || names.length !== 1) throw failedOperation('Location40323', 'A pipeline stage specification object must contain exactly one field.');
    const name = names[0] as string;
    return { name, value: stage[name] as Value };
  });
}
