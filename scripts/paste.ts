import { readFileSync } from 'node:fs';
import { parsePaste } from '../core/paste/parse-paste';

const USAGE = 'npm run --silent paste -- FILE.json, an array of texts';

/** Prints, for each text of a JSON array, one line of JSON with the people found in it. What is no such file is told in one line. */
function main(file: string | undefined): void {
  const texts = file === undefined ? null : textsIn(file);
  if (texts === null) {
    console.error(file === undefined ? `Usage: ${USAGE}` : `${file} cannot be read as an array of texts. Usage: ${USAGE}`);
    process.exitCode = 1;
    return;
  }
  for (const text of texts) {
    const people = parsePaste(text).map(({ name, phone, province, city, district, detail, doubtful }) => ({ name, phone, province, city, district, detail, doubtful }));
    console.log(JSON.stringify({ people }));
  }
}

function textsIn(file: string): string[] | null {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(read) && read.every((one) => typeof one === 'string') ? read : null;
  } catch {
    return null;
  }
}

main(process.argv[2]);
