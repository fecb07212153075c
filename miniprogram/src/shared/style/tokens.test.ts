import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(SRC, path), 'utf8');

type Theme = Record<string, string>;

/** Variables of the part of a sheet before, or after, its dark half. */
function themesOf(sheet: string): { light: Theme; dark: Theme } {
  const [light = '', dark = ''] = sheet.split('@media (prefers-color-scheme: dark)');
  const colours = (part: string): Theme => Object.fromEntries([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((found) => [found[1] ?? '', found[2] ?? '']));
  return { light: colours(light), dark: { ...colours(light), ...colours(dark) } };
}

/** Relative luminance. @see WCAG 2.2, "relative luminance" */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Which text stands on which grounds. */
const TEXT_ON: Record<string, string[]> = {
  text: ['bg', 'surface', 'sunken', 'pressed'],
  'text-2': ['bg', 'surface', 'sunken', 'pressed'],
  'text-3': ['bg', 'surface', 'pressed', 'sunken'],
  'accent-text': ['bg', 'surface', 'pressed', 'accent-soft', 'sunken'],
  'on-accent': ['accent'],
  'amber-text': ['bg', 'surface', 'pressed', 'amber-soft'],
  'danger-text': ['bg', 'surface', 'danger-soft'],
  'blue-text': ['blue-soft'],
  'rose-text': ['rose-soft'],
  'on-solid': ['solid'],
  'on-bar': ['bar'],
  'bar-accent': ['bar'],
};
const pairs = Object.entries(TEXT_ON).flatMap(([text, grounds]) => grounds.map((ground): [string, string] => [text, ground]));

describe.each(['light', 'dark'] as const)('in the %s theme', (name) => {
  const theme = themesOf(read('shared/style/tokens.scss'))[name];

  test.each(pairs)('%s on %s has a contrast of at least 4.5', (text, ground) => {
    expect(contrast(theme[text] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test('the marks of a chart and of a bar stand out from their grounds by 3', () => {
    const marks = ['accent', 'amber', 'danger'].flatMap((mark) => ['surface', 'sunken'].map((ground) => contrast(theme[mark] ?? '', theme[ground] ?? '')));
    expect(Math.min(...marks)).toBeGreaterThanOrEqual(3);
  });

  test('every initial can be read on its colour', () => {
    const part = read('shared/ui/avatar.module.scss').split('@media (prefers-color-scheme: dark)')[name === 'light' ? 0 : 1] ?? '';
    const colours = [...part.matchAll(/background: (#\w{6}); color: (#\w{6})/g)];
    expect(colours).toHaveLength(6);
    expect(Math.min(...colours.map(([, ground = '', text = '']) => contrast(ground, text)))).toBeGreaterThanOrEqual(4.5);
  });

  test('what WeChat draws round the page has the colours of the page, and tabs that can be read', () => {
    const frame = (JSON.parse(read('theme.json')) as Record<string, Theme>)[name] ?? {};
    expect([frame['pageBackground'], frame['navBackground']].map((colour) => colour?.toLowerCase())).toEqual([theme['bg'], theme['bg']]);
    for (const text of ['tabText', 'tabSelected']) expect(contrast(frame[text] ?? '', frame['tabBackground'] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
