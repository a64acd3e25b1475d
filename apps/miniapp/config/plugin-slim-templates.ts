import type { IPluginContext } from '@tarojs/service';
import used from './used-attributes.json';

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

/** What every element may carry, whatever its component. */
const EVERYWHERE = /^(style|class|id|data-sid|bindtap|catchtouchmove|aria-.*)$/;

/** Of the elements in used-attributes.json only the attributes named there: Taro writes forty for a scroll-view. */
const onlyUsed = (template: string): string =>
  Object.entries(used).reduce(
    (text, [element, names]: [string, string[]]) =>
      text.replace(new RegExp(`(?<=<${element})( [^>]*)(?=>)`, 'g'), (attributes) =>
        attributes.replace(/ ([\w-]+)="[^"]*"/g, (all, name) =>
          EVERYWHERE.test(name) || names.includes(name) ? all : '',
        ),
      ),
    template,
  );

const unindented = (template: string): string => template.replace(/\s*\n\s*/g, '');

const slim = (template: string): string =>
  unindented(onlyUsed(UNUSED.reduce((text, pattern) => text.replace(pattern, ''), template)));

/** Leaves out of WeChat's templates what is never used: a third of the main package's mark-up. */
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
