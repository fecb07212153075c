import { LONG_TITLES, SHORT_TITLES } from '../customers/titles';

/** Surnames of two characters that are common, or read in a way of their own. */
const COMPOUND = ['欧阳', '尉迟', '万俟', '澹台', '长孙', '单于', '上官', '司马', '司徒', '诸葛', '皇甫', '夏侯', '令狐', '慕容', '宇文', '东方', '端木', '公孙', '轩辕', '独孤', '南宫', '呼延', '鲜于', '闻人', '濮阳'];
const FAMILIAR = /^[老小阿大]/;
const TITLE = `(?:${SHORT_TITLES}|${LONG_TITLES})`;
const SURNAME = `(${COMPOUND.join('|')}|.)`;
/** "老仇", "小单姐": the familiar word, a surname, perhaps a title, and no more. */
const AFTER_FAMILIAR = new RegExp(`^[老小阿大]${SURNAME}${TITLE}?$`, 'u');
/** "昆山曾姐", "美容院单老师": whatever, a surname, a title at the end. */
const BEFORE_TITLE = new RegExp(`^(.+?)${SURNAME}${TITLE}$`, 'u');

export interface SurnamePlace {
  /** Of its first character, counted in characters. */
  at: number;
  length: number;
}

/**
 * Where surnames may stand in Chinese characters that stand together, as people are called: at the beginning ("曾小梅"),
 * behind 老, 小, 阿 and 大 ("老仇", "阿解"), before a title at the end ("昆山曾姐"). There a character is read as a surname,
 * though it need not be one ("解放路"): its other readings are to stay.
 */
export function surnamePlaces(run: string): SurnamePlace[] {
  const places: SurnamePlace[] = [{ at: 0, length: surnameLength(run) }];
  const familiar = AFTER_FAMILIAR.exec(run)?.[1];
  if (familiar) places.push({ at: 1, length: [...familiar].length });
  const [, before = '', titled = ''] = BEFORE_TITLE.exec(run) ?? [];
  const at = [...before].length;
  if (titled !== '' && !places.some((place) => place.at === at) && !FAMILIAR.test(titled)) places.push({ at, length: [...titled].length });
  return places;
}

function surnameLength(text: string): number {
  return COMPOUND.some((surname) => text.startsWith(surname)) ? 2 : 1;
}
