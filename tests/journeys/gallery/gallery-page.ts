export interface Picture {
  scene: string;
  build: string;
  look: string;
  /** Relative to the page. */
  file: string;
  /** What went wrong on the way, if anything. */
  faults: string[];
}

/** One page with every picture: a row a scene and look, the two builds side by side. */
export function galleryHtml(pictures: readonly Picture[], drawnAt: string): string {
  const looks = [...new Set(pictures.map((one) => one.look))];
  const scenes = [...new Set(pictures.map((one) => one.scene))];
  const faulty = pictures.filter((one) => one.faults.length > 0);
  const rows = scenes.map((scene) => `<section id="${scene}"><h2>${scene}</h2><div>${looks.map((look) => pictures.filter((one) => one.scene === scene && one.look === look).map(figure).join('')).join('')}</div></section>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>回客: every page</title>
<style>
  body { margin: 24px; background: #8b918e; font: 14px/1.5 sans-serif; }
  div { display: flex; overflow-x: auto; gap: 16px; align-items: flex-start; }
  figure { flex: none; margin: 0; }
  figcaption { padding: 4px 0; }
  .fault { color: #700; font-weight: 600; }
  img { display: block; border-radius: 12px; }
  nav a { margin-right: 12px; color: #fff; }
</style>
<h1>Every page, both builds</h1>
<p>${drawnAt} · ${pictures.length} pictures · ${faulty.length} with faults</p>
<nav>${scenes.map((scene) => `<a href="#${scene}">${scene}</a>`).join('')}</nav>
${rows.join('\n')}
</html>
`;
}

function figure({ scene, build, look, file, faults }: Picture): string {
  const said = faults.length > 0 ? ` <span class="fault">${escaped(faults.join('; ').slice(0, 300))}</span>` : '';
  return `<figure><figcaption>${build} · ${look}${said}</figcaption><img loading="lazy" alt="${scene}, ${build}, ${look}" src="${file}"></figure>`;
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
