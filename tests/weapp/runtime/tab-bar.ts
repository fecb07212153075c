export interface Tab {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

/**
 * The bar that WeChat draws below the pages that are tabs, and below those alone.
 * @param icons the pictures of the tabs as data URLs, by path
 */
export function drawTabBar(tabs: readonly Tab[], icons: Readonly<Record<string, string>>, top: string, open: (url: string) => void): void {
  const bar = document.getElementById('tab-bar');
  if (!bar) return;
  bar.hidden = !tabs.some((tab) => tab.pagePath === top);
  bar.replaceChildren(
    ...tabs.map(({ pagePath, text, iconPath, selectedIconPath }) => {
      const isOn = pagePath === top;
      const item = document.createElement('b');
      const src = icons[(isOn ? selectedIconPath : iconPath) ?? ''];
      if (src) item.append(Object.assign(document.createElement('img'), { src, alt: '' }));
      item.append(Object.assign(document.createElement('span'), { textContent: text }));
      item.setAttribute('aria-current', String(isOn));
      item.addEventListener('click', () => open(`/${pagePath}`));
      return item;
    }),
  );
}
