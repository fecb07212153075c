/** As ../../bare-app/config, with compileMode so that one of the pages can use it. */
const bare = require('../../bare-app/config');

module.exports = { ...bare, projectName: 'list', outputRoot: '../../dist/list-app', mini: { ...bare.mini, experimental: { compileMode: true } } };
