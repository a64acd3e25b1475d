/**
 * What every phone of ours does by itself, but for corners that we do not enter: rewritten, it makes the package a tenth
 * larger. `tools/checks/weapp.test.mjs` looks that nothing newer is left in it.
 */
const native = ['destructuring', 'parameters', 'optional-chaining', 'nullish-coalescing-operator'];

module.exports = {
  presets: [
    [
      'taro',
      { framework: 'react', ts: true, compiler: 'webpack5', exclude: native.map((name) => `transform-${name}`) },
    ],
  ],
};
