import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { ProvidePlugin } from 'webpack';
import { version } from '../package.json';

const app = path.resolve(__dirname, '..');
const libs = path.resolve(app, '../../libs');
const folderOf = (name: string, from = app) => path.dirname(require.resolve(`${name}/package.json`, { paths: [from] }));

const h5 = process.env.TARO_ENV === 'h5';
const production = process.env.NODE_ENV === 'production';

/** What app.json and the cards that are passed on name, and no code imports. */
const copied = ['assets/share.png', 'sitemap.json'].map((file) => ({
  from: `src/${file}`,
  to: `dist/weapp/${file}`,
}));

/** Written for newer engines than the oldest phones we support. */
const transpiled = [libs, folderOf('@tanstack/query-core'), folderOf('@tanstack/react-query')];

/**
 * Modules that do nothing by being loaded: one of which a page uses nothing goes without it, tables, styles and all, though
 * its folder's index names it. Without this every page of the main package brings every component and feature with it.
 * `src/platform` is not among them: some of it forgets what it kept when the session ends, and has to be there for that.
 */
const PURE = /[\\/](libs[\\/](domain|contracts)|miniapp[\\/]src[\\/](components|features|wording))[\\/].*\.tsx?$/;

/** For WeChat: Taro turns most of terser's own settings off, and writes for engines of 2009. */
const terserForWechat = {
  enable: true,
  config: {
    compress: {
      ecma: 2020,
      passes: 2,
      arrows: true,
      collapse_vars: true,
      comparisons: true,
      computed_props: true,
      directives: true,
      hoist_props: true,
      inline: true,
      loops: true,
      negate_iife: true,
      properties: true,
      reduce_funcs: true,
      reduce_vars: true,
      switches: true,
      typeofs: true,
    },
    output: { ecma: 2020, comments: false, ascii_only: false },
  },
};

const cssModules = {
  enable: true,
  config: {
    namingPattern: 'module' as const,
    generateScopedName: production ? '[hash:base64:6]' : '[name]__[local]__[hash:base64:5]',
  },
};

/** What we use of Taro's view of the build's settings. */
interface WebpackChain {
  set(name: 'target', value: string[]): unknown;
  resolve: { alias: { set(name: string, file: string): unknown } };
  module: { rule(name: string): { test(of: RegExp): { set(name: 'sideEffects', value: boolean): unknown } } };
  plugin(name: string): { use(plugin: typeof ProvidePlugin, options: [Record<string, string[]>]): unknown };
}

/** A phone needs a full address; the web page is served by the same server as the interface. */
const apiOrigin = h5 ? '' : (process.env.TARO_APP_API ?? 'https://api.example.com');

export default defineConfig<'webpack5'>(async (merge: (...configs: object[]) => UserConfigExport<'webpack5'>) => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'kangqiao',
    date: '2026-11-22',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    plugins: ['plugin-aria.ts', 'plugin-slim-templates.ts'].map((file) => path.resolve(__dirname, file)),
    env: {
      TARO_APP_API: JSON.stringify(apiOrigin),
      TARO_APP_SHARE_PICTURE: JSON.stringify(process.env.TARO_APP_SHARE_PICTURE ?? ''),
      TARO_APP_SPEECH: JSON.stringify(process.env.TARO_APP_SPEECH ?? ''),
    },
    copy: { patterns: h5 ? [] : copied, options: {} },
    defineConstants: { APP_VERSION: JSON.stringify(version) },
    alias: {
      '@': path.resolve(app, 'src'),
      '@kangqiao/contracts': path.resolve(libs, 'contracts/src/index.ts'),
      '@kangqiao/domain': path.resolve(libs, 'domain/src/index.ts'),
      react: folderOf('react'),
      // Taro's web runtime and its router ask for each other, wherever the package manager put them.
      '@tarojs/plugin-framework-react': folderOf('@tarojs/plugin-framework-react'),
      ...(h5 ? { 'taros-own-router': folderOf('@tarojs/router', folderOf('@tarojs/taro-h5')) } : {}),
      // Taro maps react-dom to its own renderer for WeChat: an alias there builds well and dies at load.
      ...(h5 ? { 'react-dom': folderOf('react-dom') } : {}),
    },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    logger: { quiet: true, stats: false },
    terser: h5 ? { enable: true, config: { output: { comments: false, ascii_only: false } } } : terserForWechat,
    mini: {
      compile: { include: transpiled },
      optimizeMainPackage: { enable: true },
      // Classes are scoped: the order of files changes nothing.
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules },
      webpackChain(chain: WebpackChain) {
        // Arrow functions around modules. Newer targets ask for a `globalThis`; `merge` would keep Taro's ES5 beside it.
        chain.set('target', ['web', 'es2018']);
        chain.module.rule('pure').test(PURE).set('sideEffects', false);
        chain
          .plugin('provideAbortController')
          .use(ProvidePlugin, [
            { AbortController: [path.resolve(app, 'src/platform/abort-controller.ts'), 'MiniAbortController'] },
          ]);
      },
    },
    h5: {
      compile: { include: transpiled },
      publicPath: '/app/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      webpackChain(chain: WebpackChain) {
        // Taro sets this one itself, after all other settings.
        chain.resolve.alias.set('@tarojs/router$', path.resolve(app, 'src/platform/router.h5.ts'));
      },
      devServer: {
        port: 10086,
        host: '127.0.0.1',
        open: false,
        proxy: {
          '/api': { target: 'http://127.0.0.1:8080', changeOrigin: true },
          '/preview': { target: 'http://127.0.0.1:8080', changeOrigin: true },
        },
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} }, cssModules },
    },
  };
  return merge({}, config);
});
