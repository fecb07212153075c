/** The size of body text that the person has set: in WeChat (设置 → 通用 → 字体大小), or in the browser. In px. */
export declare function systemTextPx(): number;
