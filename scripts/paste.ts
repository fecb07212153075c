import { readFileSync } from 'node:fs';
import { parsePaste } from '../core/paste/parse-paste';

/** Prints, for each text of a JSON array, one line of JSON with the people found in it. */
function main(): void {
  const file = process.argv[2];
  if (!file) throw new Error('Usage: npm run --silent paste -- FILE.json, an array of texts');
  const texts: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(texts)) throw new Error(`${file} holds no array of texts`);
  for (const text of texts) {
    const people = parsePaste(String(text)).map(({ name, phone, province, city, district, detail, doubtful }) => ({ name, phone, province, city, district, detail, doubtful }));
    console.log(JSON.stringify({ people }));
  }
}

main();
