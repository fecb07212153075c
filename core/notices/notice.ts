/** What bound people are told by subscribe message: that goods run out, that parcels left, what became of a reseller's order. Never promotion. */
export const NOTICE_KINDS = ['reorder', 'shipping', 'order-status'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Where a tapped notice leads. It must exist in the released version, or WeChat answers 41030. */
export const NOTICE_PAGE = 'bound/mine/index';
/** The page a shared card opens, with the card id in `k`. */
export const CARD_PAGE = 'bound/card/index';
