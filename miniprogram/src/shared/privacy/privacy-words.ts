/** What a call is for, by its name in WeChat; only what this app really does with it. */
const PURPOSES: Readonly<Record<string, string>> = {
  setClipboardData: '把文案复制到您的剪贴板',
  getClipboardData: '读取您刚复制的内容',
  chooseMessageFile: '读取您选的那个表格',
  chooseMedia: '使用您选的照片',
  chooseAddress: '使用您选的收货地址',
  getPhoneNumber: '使用您的手机号',
};

/** 为了…，needs a word for everything: WeChat may ask about an interface that is newer than this list. */
export function purposeOf(wanted: string): string {
  return PURPOSES[wanted.replace(/^wx\./, '')] ?? '继续这一步';
}
