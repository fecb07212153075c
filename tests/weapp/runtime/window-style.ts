export interface WindowConfig {
  window?: { navigationBarBackgroundColor?: string; navigationBarTextStyle?: string; backgroundColor?: string };
  tabBar?: { color?: string; selectedColor?: string; backgroundColor?: string };
}
type Theme = Record<string, string | undefined>;

/**
 * The colours of what WeChat draws round a page, for light and dark: values that begin with @ stand in theme.json.
 * @param themes the text of theme.json
 */
export function windowStyle({ window: frame = {}, tabBar = {} }: WindowConfig, themes: string | undefined): string {
  const { light = {}, dark = {} } = JSON.parse(themes ?? '{}') as { light?: Theme; dark?: Theme };
  const colours = (theme: Theme): string => {
    const read = (value: string | undefined, otherwise: string): string => (value?.startsWith('@') ? (theme[value.slice(1)] ?? otherwise) : (value ?? otherwise));
    return Object.entries({
      '--wx-nav': read(frame.navigationBarBackgroundColor, '#fff'),
      '--wx-nav-text': read(frame.navigationBarTextStyle, 'black'),
      '--wx-page': read(frame.backgroundColor, '#fff'),
      '--wx-tabs': read(tabBar.backgroundColor, '#fff'),
      '--wx-tab-text': read(tabBar.color, '#666'),
      '--wx-tab-on': read(tabBar.selectedColor, '#07c160'),
    })
      .map(([name, value]) => `${name}: ${value};`)
      .join(' ');
  };
  return `:root { ${colours(light)} } @media (prefers-color-scheme: dark) { :root { ${colours(dark)} color-scheme: dark; } }`;
}
