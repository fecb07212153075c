import { gives, inAnyOrder, type ConformanceCase } from './conformance-case';

const operator = (name: string) => `wx reference-sdk-api/database/command/aggregate/AggregateCommand.${name}` as const;
const STUDENTS = [
  { _id: 1, group: 'a', name: 'stu1', score: 84 },
  { _id: 2, group: 'a', name: 'stu2', score: 96 },
  { _id: 3, group: 'b', name: 'stu3', score: 80 },
  { _id: 4, group: 'b', name: 'stu4', score: 100 },
];
const PASSAGES = [{ _id: 1, category: 'web', tags: ['JavaScript', 'CSS'] }, { _id: 2, category: 'System', tags: ['C++', 'C'] }, { _id: 3, category: 'web', tags: ['C++', 'C'] }];
const GOODS = [{ _id: 1, cost: -10, price: 100 }, { _id: 2, cost: -15, price: 1 }, { _id: 3, cost: -10, price: 10 }];
const FOO = [{ _id: 1, name: 'A', foo: { a: 1 } }, { _id: 2, name: 'A', foo: { c: 1 } }, { _id: 3, name: 'A', foo: { a: 2 } }];

/** What accumulators gather over a group. */
export const ACCUMULATOR_CASES: ConformanceCase[] = [
  gives('addToSet of values', operator('addToSet'), PASSAGES, (p, { $ }) => p.group({ _id: null, all: $.addToSet('$category') }), [{ _id: null, all: inAnyOrder(['web', 'System']) }]),
  gives('addToSet keeps lists whole', operator('addToSet'), PASSAGES, (p, { $ }) => p.group({ _id: null, all: $.addToSet('$tags') }), [{ _id: null, all: inAnyOrder([['JavaScript', 'CSS'], ['C++', 'C']]) }]),
  gives('avg', operator('avg'), STUDENTS, (p, { $ }) => p.group({ _id: null, average: $.avg('$score') }), [{ _id: null, average: 90 }]),
  gives('first after sort', operator('first'), STUDENTS, (p, { $ }) => p.sort({ score: 1 }).group({ _id: null, min: $.first('$score') }), [{ _id: null, min: 80 }]),
  gives('last after sort', operator('last'), STUDENTS, (p, { $ }) => p.sort({ score: 1 }).group({ _id: null, max: $.last('$score') }), [{ _id: null, max: 100 }]),
  gives('max and min', operator('max'), STUDENTS, (p, { $ }) => p.group({ _id: '$group', max: $.max('$score'), min: $.min('$score') }), inAnyOrder([{ _id: 'a', max: 96, min: 84 }, { _id: 'b', max: 100, min: 80 }])),
  gives('push of objects', operator('push'), STUDENTS, (p, { $ }) => p.group({ _id: '$group', students: $.push({ name: '$name', score: '$score' }) }), inAnyOrder([{ _id: 'a', students: [{ name: 'stu1', score: 84 }, { name: 'stu2', score: 96 }] }, { _id: 'b', students: [{ name: 'stu3', score: 80 }, { name: 'stu4', score: 100 }] }])),
  gives('stdDevPop', operator('stdDevPop'), STUDENTS, (p, { $ }) => p.group({ _id: '$group', stdDev: $.stdDevPop('$score') }), inAnyOrder([{ _id: 'a', stdDev: 6 }, { _id: 'b', stdDev: 10 }])),
  gives('stdDevSamp', operator('stdDevSamp'), STUDENTS.slice(2), (p, { $ }) => p.group({ _id: null, stdDev: $.stdDevSamp('$score') }), [{ _id: null, stdDev: expect.closeTo(14.142, 3) }]),
  gives('sum of a field', operator('sum'), GOODS, (p, { $ }) => p.group({ _id: null, total: $.sum('$price') }), [{ _id: null, total: 111 }]),
  gives('sum of a sum', operator('sum'), GOODS, (p, { $ }) => p.group({ _id: null, total: $.sum($.sum(['$price', '$cost'])) }), [{ _id: null, total: 76 }]),
  gives('mergeObjects over a group', operator('mergeObjects'), FOO, (p, { $ }) => p.group({ _id: '$name', merged: $.mergeObjects('$foo') }), [{ _id: 'A', merged: { a: 2, c: 1 } }]),
];
