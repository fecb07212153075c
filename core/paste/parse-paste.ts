import { assemblePerson } from './assemble-person';
import type { KnownProduct, PastedPerson } from './pasted-person';
import { plainText } from './plain-text';
import { productWords } from './product-words';
import { splitPeople } from './split-people';
import { tokensOf } from './tokens';

/**
 * Reads the people in a pasted chat text, with their addresses and what they order. Never throws; a text without
 * anyone gives none. What is not certain is marked doubtful, with candidates, and is never filled in silently.
 * @param options.products what the merchant sells, by whose names and aliases order lines are read
 */
export function parsePaste(text: string, options: { products?: readonly KnownProduct[] } = {}): PastedPerson[] {
  const plain = plainText(text);
  const known = productWords(options.products ?? []);
  const groups = splitPeople(tokensOf(plain.text), plain.text);
  return groups
    .map((tokens, index) => {
      const isOnly = groups.length === 1;
      const from = index === 0 ? 0 : (tokens[0]?.start ?? 0);
      const until = groups[index + 1]?.[0]?.start ?? plain.text.length;
      const raw = isOnly ? text : text.slice(plain.origin[from], plain.origin[until]).trim();
      const person = withOwnBrackets(assemblePerson(tokens, known, raw));
      return isOnly ? person : withDoubtedGap(person);
    })
    .filter((person) => person.name || person.phone || person.province || person.district || person.detail || person.orderLines.length > 0 || person.doubtful.length > 0);
}

/** An address keeps the brackets that it was written with. */
function withOwnBrackets(person: PastedPerson): PastedPerson {
  if (!person.raw.includes('（') || person.raw.includes('(')) return person;
  const own = (text: string): string => text.replace(/\(/g, '（').replace(/\)/g, '）');
  const { detail } = person.candidates;
  return { ...person, detail: own(person.detail), candidates: detail ? { ...person.candidates, detail: detail.map(own) } : person.candidates };
}

/** Among several people a division without an address may have lost it to the next of them. */
function withDoubtedGap(person: PastedPerson): PastedPerson {
  const isGap = person.district !== '' && person.detail === '' && !person.doubtful.includes('detail');
  return isGap ? { ...person, doubtful: [...person.doubtful, 'detail'] } : person;
}
