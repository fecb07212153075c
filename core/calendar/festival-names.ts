/** The days on which a seller greets people. */
export const FESTIVALS = ['new-year', 'new-years-eve', 'spring', 'lantern', 'women', 'mother', 'dragon-boat', 'qixi', 'mid-autumn', 'double-ninth', 'national', 'laba'] as const;
export type FestivalId = (typeof FESTIVALS)[number];

export const FESTIVAL_NAMES: Record<FestivalId, string> = {
  'new-year': '元旦',
  'new-years-eve': '除夕',
  spring: '春节',
  lantern: '元宵节',
  women: '三八妇女节',
  mother: '母亲节',
  'dragon-boat': '端午节',
  qixi: '七夕',
  'mid-autumn': '中秋节',
  'double-ninth': '重阳节',
  national: '国庆节',
  laba: '腊八节',
};
