/** Every collection and index of the database: the only ones that exist, here and in the cloud. */
export interface IndexKey {
  field: string;
  direction: 1 | -1;
}
export interface IndexDefinition {
  name: string;
  keys: IndexKey[];
  unique?: boolean;
}
export interface CollectionDefinition {
  name: string;
  indexes: IndexDefinition[];
}

function index<const N extends string>(name: N, ...fields: string[]): IndexDefinition & { name: N } {
  return {
    name,
    keys: fields.map((field) => (field.startsWith('-') ? { field: field.slice(1), direction: -1 } : { field, direction: 1 })),
  };
}

/**
 * Within the merchants' collections `merchantId` leads every index. In each index all fields but the last are matched by
 * equality and the last one orders, pages or is matched by prefix or list.
 */
export const MERCHANT_INDEXES = {
  merchants: [index('all', 'merchantId')],
  customers: [
    index('recent', 'merchantId', 'removed', '-listKey'),
    index('byStage', 'merchantId', 'removed', 'stage', '-listKey'),
    index('byTag', 'merchantId', 'removed', 'tagIds', '-listKey'),
    index('byRelated', 'merchantId', 'removed', 'relatedIds', '-listKey'),
    index('byPhone', 'merchantId', 'removed', 'phone'),
    index('byName', 'merchantId', 'removed', 'name'),
    index('byWechatName', 'merchantId', 'removed', 'wechatName'),
    index('bySearchKey', 'merchantId', 'removed', 'searchKeys'),
    index('byRuleDay', 'merchantId', 'ruleDay'),
    index('changes', 'merchantId', 'changeKey'),
    index('byLapse', 'merchantId', 'removed', 'lapseDay'),
    index('byCreation', 'merchantId', 'removed', 'createdKey'),
    index('today', 'merchantId', 'removed', 'inToday', 'todayKey'),
    index('byWake', 'merchantId', 'removed', 'wakeDay'),
    index('byContactDay', 'merchantId', 'removed', 'contactDay', 'customerId'),
    index('byGradeDay', 'merchantId', 'gradeDay'),
    index('bySales', 'merchantId', 'salesKey'),
    index('byDebt', 'merchantId', 'owedKey'),
    index('byGrade', 'merchantId', 'removed', 'grade', '-listKey'),
  ],
  products: [index('byName', 'merchantId', 'name')],
  stock_sheets: [],
  stock_moves: [index('byProduct', 'merchantId', 'productId', '-listKey')],
  orders: [
    index('byCustomer', 'merchantId', 'customerId', '-listKey'),
    index('customers', 'merchantId', 'customerId'),
    index('owing', 'merchantId', 'owing', 'listKey'),
    index('byState', 'merchantId', 'state', 'listKey'),
    index('byTime', 'merchantId', 'listKey'),
  ],
  timeline: [
    index('byCustomer', 'merchantId', 'customerId', '-listKey'),
    index('byTime', 'merchantId', '-listKey'),
    index('byNote', 'merchantId', 'noteKey'),
    index('byKind', 'merchantId', 'entry.kind', '-listKey'),
  ],
  reminders: [index('due', 'merchantId', 'state', 'listKey')],
  months: [index('byMonth', 'merchantId', '-month'), index('owing', 'merchantId', 'owing', '-month')],
  grade_books: [],
  desks: [],
  imports: [index('recent', 'merchantId', '-listKey'), index('byEnd', 'merchantId', 'endsAt')],
  import_slices: [index('byImport', 'merchantId', 'importId')],
  merges: [index('byKept', 'merchantId', 'keepId'), index('byEnd', 'merchantId', 'undoUntil')],
} as const satisfies Record<string, readonly IndexDefinition[]>;

/** Collections that the platform owns; no merchant's door opens them. */
export const PLATFORM_INDEXES = {
  /** Of arrays of callers: who matches may be an assistant of another shop, and is looked at. */
  wechat_users: [index('assistants', 'callers.merchantId', 'callers.role', '_id')],
  bindings: [],
  cards: [index('byExpiry', 'expiresAt')],
  requests: [index('byTime', 'at')],
  outbox: [index('byState', 'state', 'listKey'), index('byTime', 'listKey')],
  jobs: [],
  written_files: [index('byTime', 'at')],
} as const satisfies Record<string, readonly IndexDefinition[]>;

export const collections: CollectionDefinition[] = Object.entries({ ...MERCHANT_INDEXES, ...PLATFORM_INDEXES }).map(([name, indexes]) => ({
  name,
  indexes: indexes.map((definition) => ({ ...definition, keys: [...definition.keys] })),
}));

export function indexOf(collection: string, name: string): IndexDefinition {
  const all: Record<string, readonly IndexDefinition[]> = { ...MERCHANT_INDEXES, ...PLATFORM_INDEXES };
  const found = all[collection]?.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no index ${name} on ${collection}`);
  return found;
}
