import readXlsxFile from 'read-excel-file/node';
import { Buffer } from 'node:buffer';
import { measureReader } from './measure-reader';

/** Rows of cells, and nothing done with them. */
void measureReader(async (bytes) => {
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  return (sheet?.data.length ?? 0) - 1;
});
