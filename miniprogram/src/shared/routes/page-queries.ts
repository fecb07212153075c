import type { CardId, CustomerId, ImportId, OrderId, ProductId } from '@core/kernel/ids';
import type { PageName } from './page-table';

/** What a page takes in its address: ids and marks, nothing that would need escaping. */
interface Queries {
  customer: {
    id: CustomerId;
    /** Opened with the sheet to write something down. */
    record?: 'note';
  };
  customerEdit: {
    /** Absent for a new customer. */
    id?: CustomerId;
    /** Go on to an order of the new customer. */
    then?: 'order';
  };
  orderEdit: {
    customerId?: CustomerId;
    /** Filled in with what this customer bought last. */
    again?: '1';
    /** One that waits for signal, to be changed. */
    waiting?: OrderId;
  };
  sale: { id: OrderId };
  profile: { id: CustomerId };
  productEdit: { id?: string };
  stock: { id: ProductId };
  import: { id?: ImportId };
  card: { k?: CardId };
  order: { id: OrderId };
  /** Filled in with what this order asked for. */
  restock: { again?: OrderId };
}

export type PageQuery<N extends PageName> = N extends keyof Queries ? Queries[N] : Record<string, never>;
