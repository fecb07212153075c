import { readXlsx } from 'hucre';
import { measureReader } from './measure-reader';

/** Rows of cells, and nothing done with them. */
void measureReader(async (bytes) => {
  const { sheets } = await readXlsx(bytes);
  return (sheets[0]?.rows.length ?? 0) - 1;
});
