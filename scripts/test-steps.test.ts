import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './content-stamp';
import { addReport, closingLine, noCounts, stages, type JestReport } from './test-steps';

const report = (counts: Partial<JestReport>): JestReport => ({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0, ...counts });

test('the closing line sums what every run of jest counted', () => {
  const counts = [report({ numPassedTests: 40 }), report({ numPassedTests: 2, numFailedTests: 1, numRuntimeErrorTestSuites: 1 })].reduce(addReport, noCounts);
  expect(closingLine(counts, false)).toBe('42 passed, 2 failed');
});

test('a step without tests that fails still counts as a failure', () => {
  expect(closingLine(noCounts, false)).toBe('0 passed, 1 failed');
  expect(closingLine({ ...noCounts, passed: 3 }, true)).toBe('3 passed, 0 failed');
});

test('skipped and unwritten tests are noticed', () => {
  expect(addReport(noCounts, report({ numPendingTests: 1, numTodoTests: 1 })).left).toBe(2);
});

test('every step runs a program that is there', () => {
  const programs = stages.flat().map(({ command }) => command.find((part) => /\.[cm]?[jt]s$|\/tsc$/.test(part)) ?? '');
  expect(programs.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});

test('every test file belongs to exactly one of the steps that all tests run in', () => {
  const jest = stages.flat().filter((step) => step.jest);
  const folders = (part: string): boolean => part.startsWith('<rootDir>/') || /^tests\/\w+\/$/.test(part);
  const left = jest[0]?.command.filter(folders).map((part) => part.replace('<rootDir>/', ''));
  expect(left).toEqual(jest.at(-1)?.command.filter(folders));
  expect(left).toHaveLength(2);
});
