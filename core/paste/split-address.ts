import { mergeRegions } from './merge-regions';
import { doubtsOfStrangePlace, overlookedDistricts } from './overlooked-districts';
import { plainText } from './plain-text';
import { readRegion } from './read-region';

/** An address in the parts that forms of couriers ask for. */
export interface AddressParts {
  /** Official names. A county or city right under its province has none above it but the province. */
  province: string;
  city: string;
  district: string;
  /** Everything below, as it was written. */
  detail: string;
}

/** The parts of an address that begins with its divisions; null when any of them could be another: a wrong one sends a parcel astray. */
export function splitAddress(address: string): AddressParts | null {
  const written = address.replace(/\s+/g, ' ').trim();
  const { text, origin } = plainText(written);
  const region = readRegion(text, 0);
  if (region === null) return null;
  const { fields, doubtful } = mergeRegions([region]);
  const detail = written.slice(origin[region.end]).replace(/^[\s,，、;；:：。.|/·-]+/, '');
  const isSure = doubtful.length === 0 && (fields.city !== '' || fields.district !== '') && overlookedDistricts(fields, detail).length === 0 && doubtsOfStrangePlace(fields, detail).length === 0;
  return isSure ? { ...fields, detail } : null;
}
