import type { CustomerId, MerchantId } from '../../core/kernel/ids';
import type { CountQuery, FindQuery, Reads, Transaction } from './cloud-database';
import type { MerchantCollection, MerchantCollections } from './collections';

export type MerchantQuery = Omit<FindQuery, 'equals'> & { equals?: FindQuery['equals'] };

/** The merchant's documents, to read. A foreign document reads as absent. */
export interface Documents {
  get<C extends MerchantCollection>(collection: C, id: string): Promise<MerchantCollections[C] | null>;
  /** In any order; absent and foreign ones are left out. */
  getMany<C extends MerchantCollection>(collection: C, ids: readonly string[]): Promise<MerchantCollections[C][]>;
  /** `merchantId` is added to `equals`. */
  find<C extends MerchantCollection>(collection: C, query: MerchantQuery): Promise<MerchantCollections[C][]>;
  /** `merchantId` is added to `equals`. */
  countBy(collection: MerchantCollection, query: CountQuery): Promise<{ value: string; count: number }[]>;
  /** `merchantId` is added to `equals`. */
  count(collection: MerchantCollection, query: Pick<MerchantQuery, 'index' | 'equals'>): Promise<number>;
}

/** What a use case writes: the door fills in merchant and version. */
export type Draft<D> = Omit<D, 'merchantId' | 'version'>;

/** The merchant's documents within one transaction. */
export interface TransactionDocuments {
  get<C extends MerchantCollection>(collection: C, id: string): Promise<MerchantCollections[C] | null>;
  create<C extends MerchantCollection>(collection: C, ...documents: Draft<MerchantCollections[C]>[]): Promise<void>;
  /** Replaces a document that this transaction has read, as its next version. */
  replace<C extends MerchantCollection>(collection: C, document: MerchantCollections[C]): Promise<number>;
  /**
   * Replaces a document that this transaction has read by one that differs only in what follows from other facts and from
   * the day (a grade, the next day of contact). The version, which guards what people typed, stays.
   */
  settle<C extends MerchantCollection>(collection: C, document: MerchantCollections[C]): Promise<void>;
  /** Replaces or adds the one document of its sort whose id follows from a document of this merchant. */
  putDerived<C extends 'reminders' | 'import_slices' | 'months' | 'grade_books' | 'desks' | 'stock_sheets'>(collection: C, document: Draft<MerchantCollections[C]>): Promise<void>;
  /** Removes a document that this transaction has read. */
  remove(collection: MerchantCollection, id: string): Promise<void>;
  /** Writes a document that a read before this transaction gave, changed: only for what nobody else changes. */
  rewrite<C extends 'timeline'>(collection: C, document: MerchantCollections[C]): Promise<void>;
  /** Removes a document that a read before this transaction gave; one that is gone already does no harm. */
  discard<C extends 'orders' | 'timeline'>(collection: C, document: MerchantCollections[C]): Promise<void>;
}

/** Fields that tie a document to the customer it is about: a bound caller sees no others. */
const OWNED_BY: Partial<Record<MerchantCollection, string>> = { customers: '_id', orders: 'customerId', reminders: 'customerId' };
/** What use cases show its customers a part of: the shop's own sheet, and what it sells. */
const SHARED: readonly MerchantCollection[] = ['merchants', 'products'];

/** @param only the bound customer, when the caller is one: narrows the door to that person's own documents. */
export function documentsOf(reads: Reads, merchantId: MerchantId, only: CustomerId | null): Documents {
  if (!merchantId) throw new Error('documents need a merchant');
  const seen = <D extends { merchantId: string }>(collection: MerchantCollection, document: D | null): D | null =>
    document !== null && document.merchantId === merchantId && isOwn(collection, document, only) ? document : null;
  return {
    async get(collection, id) {
      return seen(collection, await reads.get(collection, id));
    },
    async getMany(collection, ids) {
      const found = await reads.getMany(collection, ids);
      return found.filter((document) => seen(collection, document) !== null);
    },
    find(collection, query) {
      return reads.find(collection, { ...query, equals: { ...query.equals, ...ownFilter(collection, only), merchantId } });
    },
    countBy(collection, query) {
      return reads.countBy(collection, { ...query, equals: { ...query.equals, ...ownFilter(collection, only), merchantId } });
    },
    count(collection, query) {
      return reads.count(collection, { ...query, equals: { ...query.equals, ...ownFilter(collection, only), merchantId } });
    },
  };
}

function isOwn(collection: MerchantCollection, document: object, only: CustomerId | null): boolean {
  if (only === null || SHARED.includes(collection)) return true;
  const field = OWNED_BY[collection];
  return field !== undefined && (document as Record<string, unknown>)[field] === only;
}

function ownFilter(collection: MerchantCollection, only: CustomerId | null): FindQuery['equals'] {
  if (only === null || SHARED.includes(collection)) return {};
  const field = OWNED_BY[collection];
  if (field === undefined || field === '_id') throw new Error(`a bound caller cannot list ${collection}`);
  return { [field]: only };
}

export function transactionDocumentsOf(transaction: Transaction, merchantId: MerchantId, only: CustomerId | null): TransactionDocuments {
  if (!merchantId) throw new Error('documents need a merchant');
  const held = new Set<string>();
  const key = (collection: string, id: string) => `${collection}/${id}`;
  const mustHold = (collection: string, id: string) => {
    if (!held.has(key(collection, id))) throw new Error(`${collection}: a document is changed only after it was read`);
  };
  return {
    async get(collection, id) {
      const document = await transaction.get(collection, id);
      if (document === null || document.merchantId !== merchantId || !isOwn(collection, document, only)) return null;
      held.add(key(collection, id));
      return document;
    },
    async create(collection, ...documents) {
      if (documents.length === 0) return;
      await transaction.create(collection, documents.map((document) => ({ ...document, merchantId, version: 1 })) as never);
      for (const document of documents) held.add(key(collection, (document as { _id: string })._id));
    },
    async replace(collection, document) {
      mustHold(collection, document._id);
      const version = document.version + 1;
      await transaction.put(collection, { ...document, merchantId, version } as never);
      return version;
    },
    async settle(collection, document) {
      mustHold(collection, document._id);
      await transaction.put(collection, { ...document, merchantId } as never);
    },
    async putDerived(collection, document) {
      await transaction.put(collection, { ...document, merchantId, version: 1 } as never);
    },
    async remove(collection, id) {
      mustHold(collection, id);
      await transaction.remove(collection, id);
    },
    async rewrite(collection, document) {
      if (document.merchantId !== merchantId) throw new Error(`${collection}: only the merchant's own documents are rewritten`);
      await transaction.put(collection, { ...document, version: document.version + 1 } as never);
    },
    async discard(collection, document) {
      if (document.merchantId !== merchantId) throw new Error(`${collection}: only the merchant's own documents are discarded`);
      await transaction.remove(collection, document._id);
    },
  };
}
