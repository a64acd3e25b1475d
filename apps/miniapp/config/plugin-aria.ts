import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import components from './aria-components.json';

/** What we use of a Taro platform. */
interface Platform {
  template?: { mergeComponents: (context: IPluginContext, components: object) => void };
  runtimePath?: string | string[];
}

/**
 * Taro leaves every aria attribute out of WeChat's templates to save bytes. This puts back those that our components
 * use: at build time in the WXML, at run time in the table from property to short key.
 */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: Platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(context, components);
      platform.runtimePath = [platform.runtimePath ?? []].flat().concat(path.resolve(__dirname, 'aria-runtime.js'));
    },
  });
};
