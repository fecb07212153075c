import { formatYuan, type Fen } from '@core/kernel/money';
import { rateOf, rateText } from '@core/orders/discount';

/** "优惠 ¥31.60，9 折": what comes off, said both ways. */
export function offText({ fullFen, discountFen }: { fullFen: Fen; discountFen: Fen }): string {
  const rate = rateOf(fullFen, discountFen);
  const yuan = `优惠 ¥${formatYuan(discountFen)}`;
  return rate === null ? yuan : `${yuan}，${rateText(rate)}`;
}
