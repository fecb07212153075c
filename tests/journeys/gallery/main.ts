import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { buildSteps } from '../../../scripts/build-steps';
import { projectRoot } from '../../../scripts/content-stamp';
import { launchBrowser, type PhoneLook } from '../../support/browser';
import { startDemoShop } from '../../support/demo-shop';
import { galleryHtml, type Picture } from './gallery-page';
import { sleepANight } from '../cloud';
import { openPhone, type Build, type Phone } from '../phone';
import type { Scene } from './scene';
import { sceneIds } from './scene-ids';
import { scenesOf } from './scenes';

const USAGE = `npm run gallery [-- options]    photographs every page in both builds, into dist/gallery/index.html
  --build browser|weapp         one build
  --look 320|430|dark|large     one look
  --only today,customer         these scenes
  --stale                       take the builds that are there, however old`;

const LOOKS: Record<string, PhoneLook> = { 320: { width: 320 }, 430: { width: 430 }, dark: { width: 390, dark: true }, large: { width: 390, textPx: 22 } };
const SHOP_SIZE = 120;
/** Of one picture, in CSS pixels: long pages are cut. */
const HEIGHT = { least: 640, most: 1800 };

interface Job {
  scene: Scene;
  build: Build;
  look: string;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { build: { type: 'string' }, look: { type: 'string' }, only: { type: 'string' }, stale: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(USAGE);
  if (!values.stale) {
    await buildSteps.weapp();
    await buildSteps.h5({ local: true });
  }
  const folder = join(projectRoot, 'dist', 'gallery');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [shop, browser] = [await startDemoShop(SHOP_SIZE), await launchBrowser()];
  try {
    await sleepANight(shop.url);
    const wanted = (given: string | undefined, name: string): boolean => given === undefined || given.split(',').includes(name);
    const builds = (['browser', 'weapp'] as const).filter((build) => wanted(values.build, build));
    const looks = Object.keys(LOOKS).filter((look) => wanted(values.look, look));
    const scenes = scenesOf(await sceneIds(shop.url)).filter(({ name }) => wanted(values.only, name));
    const jobs = scenes.flatMap((scene) => looks.flatMap((look) => builds.map((build): Job => ({ scene, build, look }))));
    const pictures: Picture[] = [];
    for (const job of jobs) {
      const picture = await photograph(browser, shop.url, job, folder);
      if (picture.faults.length > 0) console.error(`${picture.file}: ${picture.faults.join('; ')}`);
      pictures.push(picture);
    }
    writeFileSync(join(folder, 'index.html'), galleryHtml(pictures, new Date().toISOString()));
    console.log(`${pictures.length} pictures in ${join(folder, 'index.html')}`);
  } finally {
    await browser.close();
    await shop.close();
  }
}

async function photograph(browser: Browser, url: string, { scene, build, look }: Job, folder: string): Promise<Picture> {
  await scene.before?.();
  const phone = await openScene(browser, url, { scene, build, look });
  const file = `${scene.name}-${look}-${build}.png`;
  const faults: string[] = [];
  try {
    await phone.see(scene.ready);
    await scene.act?.(phone);
    await growToContent(phone.page);
  } catch (error) {
    faults.push(error instanceof Error ? error.message : String(error));
  }
  await phone.page.screenshot({ path: join(folder, file), scale: 'css', animations: 'disabled' });
  await phone.page.context().close();
  return { scene: scene.name, build, look, file, faults: [...faults, ...phone.faults] };
}

async function openScene(browser: Browser, url: string, { scene: { openid, path, firstOn }, build, look }: Job): Promise<Phone> {
  const first = await openPhone(build, browser, url, openid, firstOn?.path ?? path, LOOKS[look]);
  if (!firstOn) return first;
  await first.see(firstOn.ready);
  // Who it is, and what the shop sells.
  while (!/known\W+true[^]*merchants\.catalogue|merchants\.catalogue[^]*known\W+true/.test(await first.stored())) await first.see(firstOn.ready);
  return first.reopen({ kept: firstOn.kept, offline: firstOn.offline, path });
}

/** Makes the screen as high as what stands on it, so that one picture shows all. */
async function growToContent(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (!size) return;
  const beyond = await page.evaluate(() => {
    const shown = [...document.querySelectorAll('.page-scroller, .taro_page, .taro-tabbar__panel, html')].filter((one) => one.clientHeight > 0);
    return Math.max(...shown.map((one) => one.scrollHeight - one.clientHeight));
  });
  const height = Math.max(HEIGHT.least, Math.min(HEIGHT.most, size.height + beyond));
  await page.setViewportSize({ width: size.width, height });
  await page.waitForLoadState('networkidle');
}

void main();
