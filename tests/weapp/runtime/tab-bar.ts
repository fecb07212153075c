/** The bar that WeChat draws below the pages that are tabs, and below those alone. */
export function drawTabBar(tabs: readonly { pagePath: string; text: string }[], top: string, open: (url: string) => void): void {
  const bar = document.getElementById('tab-bar');
  if (!bar) return;
  bar.hidden = !tabs.some((tab) => tab.pagePath === top);
  bar.replaceChildren(
    ...tabs.map((tab) => {
      const item = Object.assign(document.createElement('b'), { textContent: tab.text });
      item.setAttribute('aria-current', String(tab.pagePath === top));
      item.addEventListener('click', () => open(`/${tab.pagePath}`));
      return item;
    }),
  );
}
