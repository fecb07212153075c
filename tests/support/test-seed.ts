/**
 * What chance begins with in the tests: the same on every run, so that a commit is green or red and never either.
 * `SEED` takes another one; `npm run explore` runs the properties with ever new ones.
 */
export const TEST_SEED = Number(process.env['SEED'] ?? 20_260_310);
