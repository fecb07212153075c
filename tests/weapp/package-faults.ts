import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageSizes, sizeFaults } from '../../scripts/package-sizes';
import { appFaults, type AppConfig } from './app-faults';
import { permissionFaults, permissionSettingFaults } from './permission-faults';
import { syntaxFaults } from './syntax-faults';
import { templateFaults } from './template-faults';

const MAX_FILE_BYTES = 2 * 1024 * 1024;

/** Traces of what must not be in the app that customers get: the schema library, and the doors of the local cloud. */
const FOREIGN: readonly [RegExp, string][] = [
  [/ValiError|~run\b/, 'valibot'],
  [/_cloud\/(call|api)|\bo_seller\b|\bLOCAL_PERSONAS\b/, 'the persona switch'],
];

/**
 * Why WeChat's tools, or we, would refuse a built mini-program.
 * @param root the folder that would be uploaded
 * @returns one sentence a fault; none for a package that is ready
 */
export function packageFaults(root: string): string[] {
  const files = filesBelow(root);
  const scripts = files.filter((path) => path.endsWith('.js'));
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const app = JSON.parse(read('app.json')) as AppConfig;
  return [
    ...appFaults(root, app),
    ...permissionSettingFaults(app),
    ...scripts.flatMap((path) => permissionFaults(app, path, read(path))),
    ...templateFaults(root, files),
    ...files.filter((path) => statSync(join(root, path)).size > MAX_FILE_BYTES).map((path) => `${path} is over 2 MB`),
    ...sizeFaults(packageSizes(root)),
    ...scripts.flatMap((path) => syntaxFaults(path, read(path))),
    ...scripts.flatMap((path) => FOREIGN.filter(([trace]) => trace.test(read(path))).map(([, what]) => `${path} contains ${what}`)),
  ];
}

function filesBelow(root: string, below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}
