/** As ../../../miniprogram/config, without anything that is ours. Plain JavaScript: Taro compiles no TypeScript here. */
module.exports = {
  projectName: 'bare',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: '../../dist/bare-app',
  plugins: [],
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  terser: { enable: true, config: { output: { quote_keys: false } } },
  mini: { postcss: { pxtransform: { enable: false } } },
};
