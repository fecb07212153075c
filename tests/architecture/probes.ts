/** A small tree that breaks one rule, or that keeps all of them. Keys are paths, values are sources. */
export interface Probe {
  rule: string;
  /** What the tree does, as the rest of "it fires when …". */
  when: string;
  files: Record<string, string>;
}

const a = `export const a = 1;`;
const type = `export type T = string;`;

/** At least one for each rule of .dependency-cruiser.cjs. */
export const breaking: readonly Probe[] = [
  { rule: 'core-is-pure', when: 'core uses Node', files: { 'core/orders/x.ts': `import { readFileSync } from 'node:fs'; export const x = readFileSync;` } },
  { rule: 'core-is-pure', when: 'core uses the server', files: { 'core/orders/x.ts': `export { a } from '../../server/a';`, 'server/a.ts': a } },
  { rule: 'core-is-pure', when: 'core uses a package of the client', files: { 'core/orders/x.ts': `import { useState } from 'react'; export const x = useState;` } },
  { rule: 'valibot-only-in-the-schemas', when: 'a rule validates with valibot', files: { 'core/orders/x.ts': `import { string } from 'valibot'; export const x = string;` } },
  { rule: 'valibot-only-in-the-schemas', when: 'a contract takes valibot itself', files: { 'core/orders/orders.contract.ts': `import { string } from 'valibot'; export const x = string;` } },
  { rule: 'schemas-only-in-contracts', when: 'a rule validates with schemas', files: { 'core/orders/x.ts': `import { a } from '../kernel/schema'; export const x = a;`, 'core/kernel/schema.ts': a } },
  {
    rule: 'rules-take-contracts-as-types',
    when: 'a rule uses a value of a contract',
    files: { 'core/orders/x.ts': `import { a } from './orders.contract'; export const x = a;`, 'core/orders/orders.contract.ts': a },
  },
  {
    rule: 'core-features-share-types-only',
    when: 'a feature uses a value of another',
    files: { 'core/orders/x.ts': `import { a } from '../customers/a'; export const x = a;`, 'core/customers/a.ts': a },
  },
  {
    rule: 'core-features-share-types-only',
    when: 'a feature with an exception goes beyond it',
    files: { 'core/reminders/x.ts': `import { a } from '../customers/a'; export const x = a;`, 'core/customers/a.ts': a },
  },
  { rule: 'only-platform-knows-the-sdk', when: 'a use case calls the SDK', files: { 'server/orders/x.ts': `import cloud from 'wx-server-sdk'; export const x = cloud;` } },
  { rule: 'only-platform-knows-the-sdk', when: 'an entry calls the SDK', files: { 'cloudfunctions/api/index.ts': `import cloud from 'wx-server-sdk'; export const x = cloud;` } },
  {
    rule: 'use-cases-see-no-raw-database',
    when: 'a use case reaches past the merchant\'s documents',
    files: { 'server/orders/x.ts': `import { a } from '../platform/cloud-database'; export const x = a;`, 'server/platform/cloud-database.ts': a },
  },
  {
    rule: 'entries-only-wire-the-server',
    when: 'an entry applies a rule of core',
    files: { 'cloudfunctions/api/index.ts': `import { a } from '../../core/orders/a'; export const main = a;`, 'core/orders/a.ts': a },
  },
  {
    rule: 'client-knows-no-server',
    when: 'a page imports a use case',
    files: { 'miniprogram/src/pages/x.tsx': `import { a } from '../../../server/a'; export const x = a;`, 'server/a.ts': a },
  },
  { rule: 'client-ships-no-schemas', when: 'a form validates with valibot', files: { 'miniprogram/src/x.ts': `import { string } from 'valibot'; export const x = string;` } },
  {
    rule: 'client-takes-contracts-as-types',
    when: 'a hook uses the contract\'s value',
    files: { 'miniprogram/src/x.ts': `import { a } from '../../core/contract'; export const x = a;`, 'core/contract.ts': a },
  },
  {
    rule: 'server-knows-no-client',
    when: 'a use case imports a screen',
    files: { 'server/orders/x.ts': `import { a } from '../../miniprogram/src/a'; export const x = a;`, 'miniprogram/src/a.ts': a },
  },
  {
    rule: 'localcloud-knows-no-app',
    when: 'the local cloud imports a rule, even as a type',
    files: { 'localcloud/x.ts': `import type { T } from '../core/orders/t'; export type X = T;`, 'core/orders/t.ts': type },
  },
  {
    rule: 'shipped-code-is-no-test',
    when: 'a use case imports a test',
    files: { 'server/orders/x.ts': `import { a } from './y.test'; export const x = a;`, 'server/orders/y.test.ts': a },
  },
  {
    rule: 'no-cycles',
    when: 'three files import each other in a ring',
    files: {
      'server/orders/x.ts': `import { y } from './y'; export const x = () => y;`,
      'server/orders/y.ts': `import { z } from './z'; export const y = () => z;`,
      'server/orders/z.ts': `import { x } from './x'; export const z = () => x;`,
    },
  },
  { rule: 'imports-resolve', when: 'a file is not there', files: { 'server/orders/x.ts': `import { a } from './gone'; export const x = a;` } },
  { rule: 'imports-resolve', when: 'a package is not there', files: { 'server/orders/x.ts': `import a from 'no-such-package-at-all'; export const x = a;` } },
];

/** What the rules must let through. */
export const keeping: readonly Omit<Probe, 'rule'>[] = [
  {
    when: 'features share types, and a contract of one names the types of another',
    files: {
      'core/orders/orders.contract.ts': `import { z } from '../kernel/schema'; import type { T } from '../customers/customers.contract'; export const o: T = String(z);`,
      'core/kernel/schema.ts': `export { string } from 'valibot';`,
      'core/orders/rule.ts': `import type { T } from './orders.contract'; import { a } from '../kernel/a'; export const x: T = String(a);`,
      'core/customers/customers.contract.ts': type,
      'core/kernel/a.ts': a,
    },
  },
  {
    when: 'two files name each other\'s types and only one uses the other',
    files: {
      'server/orders/x.ts': `import { y } from './y'; export const x = () => y; export type X = string;`,
      'server/orders/y.ts': `import type { X } from './x'; export const y: X = 'y';`,
    },
  },
  {
    when: 'a reminder asks the reorder rhythm, its declared exception',
    files: { 'core/reminders/x.ts': `import { a } from '../reorder/a'; export const x = a;`, 'core/reorder/a.ts': a },
  },
  {
    when: 'a request goes from the page\'s types to the entry, the use case and the platform',
    files: {
      'miniprogram/src/x.ts': `import type { T } from '../../core/contract'; import { a } from '../../core/kernel/a'; export const x: T = String(a);`,
      'core/contract.ts': type,
      'core/kernel/a.ts': a,
      'cloudfunctions/api/index.ts': `import { u } from '../../server/orders/use-case'; export const main = u;`,
      'server/orders/use-case.ts': `import { a } from '../../core/kernel/a'; import type { D } from '../platform/documents'; export const u = (d: D) => [d, a];`,
      'server/platform/documents.ts': `import { db } from './cloud-database'; export type D = typeof db;`,
      'server/platform/cloud-database.ts': `import cloud from 'wx-server-sdk'; export const db = cloud;`,
    },
  },
];
