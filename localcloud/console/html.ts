/** Text made safe inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Cloud time as people in Shanghai read it. */
export function shanghaiTime(ms: number): string {
  return new Date(ms).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false });
}

/** A whole page at phone width, light or dark as the reader's system is. */
export function page(title: string, style: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)}</title><style>
:root{color-scheme:light dark;--back:#ededed;--card:#fff;--text:#191919;--soft:#8a8a8a;--line:#e5e5e5;--link:#07c160}
@media(prefers-color-scheme:dark){:root{--back:#111;--card:#1e1e1e;--text:#e4e4e4;--soft:#8a8a8a;--line:#2e2e2e}}
*{box-sizing:border-box}body{margin:0 auto;max-width:430px;min-height:100vh;background:var(--back);color:var(--text);font:16px/1.5 -apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif}
header{position:sticky;top:0;padding:14px;text-align:center;font-weight:600;background:var(--back)}a{color:var(--link);text-decoration:none}
${style}</style></head><body><header>${escapeHtml(title)}</header>${body}</body></html>`;
}
