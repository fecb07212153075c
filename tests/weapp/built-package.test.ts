import { buildWeapp } from '../../scripts/build-client';
import { packageFaults } from './package-faults';

test('WeChat would take the mini-program that we build', async () => {
  const { outDir } = await buildWeapp();
  expect(packageFaults(outDir)).toEqual([]);
}, 300_000);
