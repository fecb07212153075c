import { failedOperation } from '../../database-errors';
import { isObject, type Document, type Value } from '../../values/value';
import { compareResults, isNullish, isTrue, onArguments, optionsOf, type Compile, type Expression, type OperatorBuilder } from './operator';

/** Comparisons over all types in BSON order, logic, and the choices that evaluate only the branch they take. */
export const logicOperators: Record<string, OperatorBuilder> = {
  $cmp: onArguments(2, 2, ([a, b]) => Math.sign(compareResults(a, b))),
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $not: onArguments(1, 1, ([value]) => !isTrue(value)),
  $and: (operand, compile) => {
    const parts = listOf(operand).map(compile);
    return (scope) => parts.every((part) => isTrue(part(scope)));
  },
  $or: (operand, compile) => {
    const parts = listOf(operand).map(compile);
    return (scope) => parts.some((part) => isTrue(part(scope)));
  },
  $cond: condition,
  $ifNull: (operand, compile) => {
    const parts = listOf(operand).map(compile);
    if (parts.length < 2) throw failedOperation('Location1257300', `$ifNull needs at least two arguments, had: ${parts.length}`);
    return (scope) => parts.reduce<ReturnType<Expression>>((found, part, i) => (i > 0 && !isNullish(found) ? found : part(scope)), undefined);
  },
  $switch: choice,
  $let: binding,
};

function comparison(accepts: (order: number) => boolean): OperatorBuilder {
  return onArguments(2, 2, ([a, b]) => accepts(compareResults(a, b)));
}

function listOf(operand: Value): Value[] {
  return Array.isArray(operand) ? operand : [operand];
}

function condition(operand: Value, compile: Compile, name: string): Expression {
  const parts = Array.isArray(operand) ? operand : inOrder(optionsOf(name, operand, ['if', 'then', 'else'], []), ['if', 'then', 'else']);
  if (parts.length !== 3) throw failedOperation('Location16020', `Expression $cond takes exactly 3 arguments. ${parts.length} were passed in.`);
  const [test, yes, no] = parts.map(compile) as [Expression, Expression, Expression];
  return (scope) => (isTrue(test(scope)) ? yes : no)(scope);
}

function inOrder(options: Document, names: string[]): Value[] {
  return names.map((name) => options[name] as Value);
}

function choice(operand: Value, compile: Compile, name: string): Expression {
  const { branches, default: otherwise } = optionsOf(name, operand, ['branches'], ['default']);
  if (!Array.isArray(branches) || branches.length === 0) throw failedOperation('Location40068', '$switch requires at least one branch');
  const compiled = branches.map((branch) => {
    const { case: test, then } = optionsOf(`${name} branch`, branch, ['case', 'then'], []);
    return { test: compile(test as Value), then: compile(then as Value) };
  });
  const last = otherwise === undefined ? undefined : compile(otherwise);
  return (scope) => {
    const taken = compiled.find(({ test }) => isTrue(test(scope)))?.then ?? last;
    if (!taken) throw failedOperation('Location40066', '$switch could not find a matching branch for an input, and no default was specified.');
    return taken(scope);
  };
}

function binding(operand: Value, compile: Compile, name: string): Expression {
  const { vars, in: body } = optionsOf(name, operand, ['vars', 'in'], []);
  if (!isObject(vars)) throw failedOperation('Location16876', '$let needs an object of vars');
  const variables = Object.entries(vars).map(([key, source]) => [key, compile(source)] as const);
  const inner = compile(body as Value);
  return (scope) => {
    const values = Object.fromEntries(variables.map(([key, part]) => [key, part(scope)]));
    return inner({ ...scope, variables: { ...scope.variables, ...values } });
  };
}
