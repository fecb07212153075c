const KEY = 'huike.openid';

/** Who the browser acts as at the local cloud: `?openid=` in the address, else the last choice of this tab, else the first persona. */
export function currentOpenid(): string {
  if (!LOCAL_BUILD) return '';
  const asked = new URLSearchParams(window.location.search).get('openid');
  if (asked) window.sessionStorage.setItem(KEY, asked);
  return asked ?? window.sessionStorage.getItem(KEY) ?? LOCAL_PERSONAS[0]?.openid ?? 'o_visitor';
}

/** Starts the app afresh as somebody else; what is cached is kept apart by openid. */
export function becomePersona(openid: string): void {
  window.sessionStorage.setItem(KEY, openid);
  window.history.replaceState(null, '', window.location.pathname);
  window.location.reload();
}
