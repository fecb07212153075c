/** What WeChat reads of a view beyond Taro's own list; the same for the templates and for the runtime. */
exports.accessibleAttributes = { View: { 'aria-label': '', 'aria-role': '', 'aria-checked': '', 'aria-selected': '' } };
