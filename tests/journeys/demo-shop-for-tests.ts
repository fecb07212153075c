import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { startDemoShop, type DemoShop } from '../support/demo-shop';
import { opensForTests } from '../support/open-for-tests';

/** A browser, and the demonstration shop in a cloud of its own, for the tests around it: a file's, or those of one build. */
export function demoShopForTests(people: number, take: (opened: { browser: Browser; shop: DemoShop }) => void): void {
  const open = opensForTests();
  beforeAll(async () => take({ browser: await open(launchBrowser()), shop: await open(startDemoShop(people)) }), 240_000);
}
