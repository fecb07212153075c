import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const ROOT = path.resolve(__dirname, '../..');
const SRC = path.resolve(__dirname, '../src');
const isH5 = process.env.TARO_ENV === 'h5';
const isLocalH5 = isH5 && process.env.HUIKE_LOCAL === '1';

/** Packages that ship newer syntax than the oldest phones read; webpack leaves node_modules alone unless named. */
const DOWN_LEVEL = [/node_modules[\\/](@tanstack|zustand)[\\/]/, path.resolve(ROOT, 'core')];

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[name]-[local]-[hash:base64:4]' },
} as const;

/** A fingerprint of every contract: an answer that was kept on a phone is only read by an app that knows its shape. */
function contractStamp(): string {
  const contracts = readdirSync(path.resolve(ROOT, 'core'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.contract.ts'));
  const hash = createHash('sha256');
  for (const file of contracts.sort()) hash.update(readFileSync(path.resolve(ROOT, 'core', file)));
  return hash.digest('hex').slice(0, 12);
}

/** See ../README.md for the commands and environment variables. */
export default defineConfig<'webpack5'>({
  projectName: 'huike',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: process.env.HUIKE_OUT ?? (isH5 ? '../dist/h5' : '../dist/miniprogram'),
  plugins: [path.resolve(__dirname, 'accessibility.js')],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: { '@core': path.resolve(ROOT, 'core') },
  defineConstants: {
    LOCAL_BUILD: JSON.stringify(isLocalH5),
    LOCAL_PERSONAS: isLocalH5 ? (process.env.HUIKE_PERSONAS ?? '[]') : '[]',
    CONTRACT_STAMP: JSON.stringify(contractStamp()),
    CLOUD_ENV: JSON.stringify(process.env.HUIKE_CLOUD_ENV ?? ''),
  },
  // The local build is looked at and tested, never shipped: esbuild minifies it in a fraction of terser's time.
  ...(isLocalH5 && { jsMinimizer: 'esbuild', esbuild: { minify: { enable: true, config: { target: 'es2020' } } } }),
  // quote_keys (Taro's default) writes `"#x"` for private fields, which no engine parses.
  terser: { enable: true, config: { output: { quote_keys: false } } },
  mini: {
    optimizeMainPackage: { enable: true },
    compile: { include: DOWN_LEVEL },
    postcss: { pxtransform: { enable: false }, cssModules },
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain(chain, webpack) {
      // WeChat has no AbortController; without one react-query waits for ever and reports nothing.
      chain.plugin('abort-controller').use(webpack.ProvidePlugin, [
        { AbortController: [path.resolve(SRC, 'shared/cloud/abort-controller.ts'), 'AbortController'] },
      ]);
    },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    compile: { include: DOWN_LEVEL },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true }, cssModules },
  },
});
