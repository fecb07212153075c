const path = require('node:path');
const { accessibleAttributes } = require('./accessible-attributes');

/**
 * Taro's templates for WeChat know no aria attributes, so what a screen reader should say would get lost on the way.
 * Templates and runtime number a component's attributes each for itself, so both are told.
 */
module.exports = (context) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(context, accessibleAttributes);
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'accessibility-runtime.js')].flat();
    },
  });
};
