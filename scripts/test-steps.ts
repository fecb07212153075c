import { sourceFolders } from './source-folders';

/** Sums of jest's own counts. */
export interface Counts {
  passed: number;
  failed: number;
  /** Skipped and todo: we have none. */
  left: number;
}

export interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Files that broke before their first test. */
  numRuntimeErrorTestSuites: number;
}

export const noCounts: Counts = { passed: 0, failed: 0, left: 0 };

export function addReport(counts: Counts, report: JestReport): Counts {
  return {
    passed: counts.passed + report.numPassedTests,
    failed: counts.failed + report.numFailedTests + report.numRuntimeErrorTestSuites,
    left: counts.left + report.numPendingTests + report.numTodoTests,
  };
}

/** The last line of a run, which CI reads. A step that failed without a failed test, such as the types, counts as one. */
export function closingLine(counts: Counts, ok: boolean): string {
  return `${counts.passed} passed, ${ok ? counts.failed : Math.max(1, counts.failed)} failed`;
}

export interface Step {
  heading: string;
  /** Arguments for Node. */
  command: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Whether the command is jest, whose tests are counted. */
  jest?: boolean;
}

const bin = (script: string, ...args: string[]): string[] => [`node_modules/${script}`, ...args];
const build = (name: string): Step => ({ heading: `build: ${name}`, command: ['--import', 'tsx', 'scripts/build-one.ts', name] });
const jestStep = (heading: string, args: string[], timeZone = 'UTC'): Step => ({ heading, command: bin('jest/bin/jest.js', ...args), env: { TZ: timeZone }, jest: true });

/** One at a time: a browser takes both cores by itself, and two of them wait for each other. */
const BROWSER_TESTS = ['<rootDir>/tests/journeys/', '<rootDir>/tests/weapp/'];

export const rulesStep: Step = jestStep('rules, use cases, local cloud', ['--maxWorkers=2', '--testPathIgnorePatterns', '/node_modules/', ...BROWSER_TESTS]);

/**
 * What `npm test` does: stages in order, the steps of a stage side by side, as most are one thread's work and a machine has two
 * cores. The cloud functions run in UTC, so the tests do too; the rules of core run again west of Greenwich with summer time,
 * and at an offset that is no whole hour.
 */
export const stages: readonly (readonly Step[])[] = [
  [
    { heading: 'types', command: bin('typescript/bin/tsc', '--noEmit') },
    { heading: 'imports', command: bin('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...sourceFolders()) },
    build('functions'),
    build('weapp'),
    build('h5-local'),
  ],
  [rulesStep],
  [
    jestStep('rules in New York', ['--runInBand', 'core/'], 'America/New_York'),
    jestStep('rules in Kathmandu', ['--runInBand', 'core/'], 'Asia/Kathmandu'),
  ],
  [jestStep('mini-program and journeys', ['--runInBand', ...BROWSER_TESTS.map((folder) => folder.replace('<rootDir>/', ''))])],
];
