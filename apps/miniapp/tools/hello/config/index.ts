import path from 'node:path';
import { defineConfig } from '@tarojs/cli';

const app = path.resolve(__dirname, '../../..');
const folderOf = (name: string, from = app) => path.dirname(require.resolve(`${name}/package.json`, { paths: [from] }));

/** Nothing but what Taro itself needs: what the mini-program is measured beside in `npm run bench`. */
export default defineConfig<'webpack5'>({
  projectName: 'hello',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: 'dist/h5',
  alias: {
    react: folderOf('react'),
    'react-dom': folderOf('react-dom'),
    '@tarojs/plugin-framework-react': folderOf('@tarojs/plugin-framework-react'),
    '@tarojs/router': folderOf('@tarojs/router', folderOf('@tarojs/taro-h5')),
  },
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: true, stats: false },
  h5: { publicPath: '/', staticDirectory: 'static', router: { mode: 'hash' } },
});
