/** The number at the head of a person's row. */
export interface RowHead {
  start: number;
  end: number;
}

/** Heads that are none of anything else: 1、, (2), 第一个:, ①. */
const SURE = /(?:^|\n)[ ]*(?:\(?#?\d{1,3}(?:[.、):](?!\d)|,(?=\p{Script=Han}{2,4},)|(?= @))|第[一二三四五六七八九十\d]+[个位单份][:、]?|[一二两三四五六]份[:、])|(?:客户|单|第)?[①-⑳]/gu;
/** Heads that may be a house or a room too, unless they count one row after the other: 客户一:, 2号 李红, B. 李红, 3李红138…. */
const COUNTED = /(?<=^|\n)[ ]*(?:客户|顾客|买家|收货人|收件人|地址|朋友)?([A-H]|\d{1,2}|[一二三四五六七八九十])(?:[号位单份个]?[.:、](?!\d)|[号位单份个] +|[号位单份个]? ?(?=[\p{Script=Han}·]{2,4}[ ,:]{0,2}1[3-9]\d))[ ]*/gu;
/** The rows of a sheet whose first column counts them. */
const SHEET = /(?:^|\n)(?:序号|编号)[ ,|]/;
const OF_A_SHEET = /(?<=^|\n)\d{1,3}[ ,|]{1,3}(?=\S)/g;
const CHINESE = '一二三四五六七八九十';

/** Where the rows of a list begin, with what counts them. */
export function findRowHeads(text: string): RowHead[] {
  const heads = [...text.matchAll(SURE), ...(SHEET.test(text) ? text.matchAll(OF_A_SHEET) : [])].map(rowHeadOf);
  const counted = inSequence([...text.matchAll(COUNTED)]).map(rowHeadOf);
  return [...heads, ...counted.filter((one) => !heads.some(({ start, end }) => start < one.end && one.start < end))];
}

/** Those that count from the first on; none when there is only one. */
function inSequence(matches: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  const row = matches.filter((match, index) => ordinalOf(match[1] ?? '') === index + 1);
  return row.length === matches.length && row.length > 1 ? row : [];
}

function ordinalOf(written: string): number {
  if (/\d/.test(written)) return Number(written);
  return /[A-H]/.test(written) ? written.charCodeAt(0) - 64 : CHINESE.indexOf(written) + 1;
}

function rowHeadOf(match: RegExpExecArray): RowHead {
  return { start: match.index, end: match.index + match[0].length };
}
