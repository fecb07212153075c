/** A field of a pasted person that the seller may have to look at again. */
export type PastedField = 'name' | 'phone' | 'province' | 'city' | 'district' | 'detail';

export const PLACE_FIELDS = ['province', 'city', 'district', 'detail'] as const satisfies readonly PastedField[];

export interface PastedOrderLine {
  /** The merchant's product, or null when the words fit none of them, or fit several. */
  productId: string | null;
  /** The product's own name, or the words of the text. */
  productName: string;
  quantity: number;
  /** The measure word as written (盒, 瓶); empty when there is none. */
  unit: string;
  /** True when product or quantity must be looked at: several products share the words, or no number was written. */
  doubtful: boolean;
}

/** What one person's part of a pasted text says. A field that the text does not give is empty. */
export interface PastedPerson {
  name: string;
  /** Digits, as {@link ../customers/phone} writes them. */
  phone: string;
  /** Full official names. A province directly governs some counties and cities: their city is empty. */
  province: string;
  city: string;
  district: string;
  /** 街道, 镇 and everything below, without separators. */
  detail: string;
  orderLines: PastedOrderLine[];
  /** Fields to look at before they are trusted. */
  doubtful: PastedField[];
  /** For doubtful fields, what else they may be; the value itself included. */
  candidates: Partial<Record<PastedField, string[]>>;
  /** This person's part of the text, as it was pasted. */
  raw: string;
}

/** A product as the merchant calls it. */
export interface KnownProduct {
  productId: string;
  name: string;
  aliases: readonly string[];
}
