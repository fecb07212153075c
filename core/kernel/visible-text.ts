/**
 * Marks that are not seen and say nothing: soft hyphen, zero-width spaces, marks and overrides of direction (a number copied from an
 * iPhone's contacts stands between two), and halves of characters. The joiner stays, since emoji are made with it.
 */
const UNSEEN = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]/gu;
/** Letters that are drawn as nothing, with which empty WeChat names are made, the joiner and the marks of emoji among them. */
const ONLY_BLANK = /^[\s\u115f\u1160\u200d\u2800\u3164\uffa0\ufe00-\ufe0f]*$/u;

/** The text without what nobody can see; empty when nothing of it can be seen. */
export function visibleText(text: string): string {
  const seen = text.replace(UNSEEN, '');
  return ONLY_BLANK.test(seen) ? '' : seen;
}
