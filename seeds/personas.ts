export interface Persona {
  /** Fixed, and with letters: WeChat's context turns digits alone into a number. */
  openid: string;
  label: string;
}

/** Who can be chosen in the local build, with the openid each of them signs in with. */
export const personas: Persona[] = [
  { openid: 'o_seller', label: '林姐（卖家）' },
  { openid: 'o_assistant', label: '小周（助理）' },
  { openid: 'o_customer_chen', label: '陈姐（顾客）' },
  { openid: 'o_customer_wang', label: '王小梅（顾客）' },
  { openid: 'o_reseller_zhou', label: '周敏（代理）' },
  { openid: 'o_reseller_he', label: '何姐（代理）' },
  { openid: 'o_reseller_wu', label: '吴倩（代理）' },
  { openid: 'o_newcomer', label: '新用户' },
];
