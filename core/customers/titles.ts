/** What stands behind a surname alone: 陈姐. Behind more it may be part of the given name (王小妹). */
export const SHORT_TITLES = '姐|哥|妹|弟|叔|姨|嫂|婶|伯|爷|奶|妈|总|工|董|导';
/** What stands behind a surname or a whole name. */
export const LONG_TITLES = '姐姐|哥哥|阿姨|大姐|大哥|妈妈|老师|老板|太太|女士|先生|小姐|经理|医生|师傅|主任|校长|院长|店长|同学';
