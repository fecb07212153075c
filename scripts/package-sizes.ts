import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderBytes } from './build-client';
import { readableBytes } from './report-step';

/** Sizes as WeChat counts them: what is in no subpackage is in the main package. All in bytes. */
export interface PackageSizes {
  mainBytes: number;
  subpackages: Record<string, number>;
  totalBytes: number;
}

/** What we allow ourselves; WeChat's own limits are 2 MB a package and 30 MB in all. */
export const SIZE_LIMITS = { mainBytes: 700 * 1024, subpackageBytes: 500 * 1024, totalBytes: 1536 * 1024 } as const;

/**
 * @param root a mini-program as built for WeChat
 * @throws when there is no app.json
 */
export function packageSizes(root: string): PackageSizes {
  const app = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] };
  const totalBytes = folderBytes(root);
  const subpackages = Object.fromEntries((app.subPackages ?? []).map((one) => [one.root, folderBytes(join(root, one.root))]));
  const mainBytes = totalBytes - Object.values(subpackages).reduce((sum, bytes) => sum + bytes, 0);
  return { mainBytes, subpackages, totalBytes };
}

/** One sentence for each size over its limit. */
export function sizeFaults({ mainBytes, subpackages, totalBytes }: PackageSizes): string[] {
  const checked: [string, number, number][] = [
    ['the main package', mainBytes, SIZE_LIMITS.mainBytes],
    ...Object.entries(subpackages).map(([name, bytes]): [string, number, number] => [`subpackage ${name}`, bytes, SIZE_LIMITS.subpackageBytes]),
    ['the whole', totalBytes, SIZE_LIMITS.totalBytes],
  ];
  return checked.filter(([, bytes, limit]) => bytes > limit).map(([what, bytes, limit]) => `${what} has ${bytes} bytes, over ${limit}`);
}

/** Rows of a table: each package beside its limit, one over it with a mark. */
export function packageRows(sizes: PackageSizes): string[][] {
  const row = (name: string, bytes: number, limit: number): string[] => [name, readableBytes(bytes), readableBytes(limit), bytes > limit ? '← over' : ''];
  return [
    ['package', 'size', 'at most', ''],
    row('main', sizes.mainBytes, SIZE_LIMITS.mainBytes),
    ...Object.entries(sizes.subpackages).map(([name, bytes]) => row(name, bytes, SIZE_LIMITS.subpackageBytes)),
    row('total', sizes.totalBytes, SIZE_LIMITS.totalBytes),
  ];
}
