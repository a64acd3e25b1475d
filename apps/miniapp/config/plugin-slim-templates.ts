import type { IPluginContext } from '@tarojs/service';

/** What we use of a Taro platform. */
interface Platform {
  template?: { buildTemplate: (...args: unknown[]) => string };
}

/**
 * Attributes and listeners of every element that none of our components uses, at their defaults without them. Taro writes
 * them for each element on each of sixteen levels. `tools/checks/weapp.test.mjs` looks that the sources use none of them.
 */
const UNUSED = [
  /(?<=<view[^>]*) (?:hover-(?:stop-propagation|start-time|stay-time)|animation)="[^"]*"/,
  / bind(?:animation(?:start|iteration|end)|transitionend|touch(?:start|move|end|cancel)|longpress)="eh"/,
].map((pattern) => new RegExp(pattern, 'g'));

const slim = (template: string): string => UNUSED.reduce((text, pattern) => text.replace(pattern, ''), template);

/** Leaves out of WeChat's templates what is never used: a tenth of the main package's mark-up. */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }: Platform) {
      if (!template) return;
      const build = template.buildTemplate.bind(template);
      template.buildTemplate = (...args) => slim(build(...args));
    },
  });
};
