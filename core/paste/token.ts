import type { FoundPhone } from './find-phones';
import type { LabelledAs } from './labels';
import type { Region } from './read-region';

/** What stands between a part of the text and the part before it; the stronger, the more they are apart. */
export const GLUED = 0;
export const SPACE = 1;
export const MARK = 2;
export const LINE = 3;
export const BLANK_LINE = 4;
/** A number at the head of a line: "2、". */
export const ITEM = 5;

interface Part {
  start: number;
  end: number;
  breakBefore: number;
  /** What the label before it says, such as 收货人:. */
  label: LabelledAs | null;
}
export interface TextToken extends Part {
  kind: 'text';
  text: string;
}
export interface PhoneToken extends Part {
  kind: 'phone';
  found: FoundPhone;
}
export interface RegionToken extends Part {
  kind: 'region';
  text: string;
  region: Region;
}
export type Token = TextToken | PhoneToken | RegionToken;
