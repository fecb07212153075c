import { ok } from '../../core/kernel/result';
import { merchantOf } from '../merchants/merchant-settings';
import type { Command } from '../platform/context';
import { holdSlice, nextSlice, SLICE, type Slice } from './sweep';
import { sweepOf } from './sweep-state';

export const holdRulesSlice: Command<'rules.holdSlice', Slice | null> = {
  async before(context) {
    const merchant = await merchantOf(context);
    const sweep = sweepOf(merchant);
    return ok(sweep && (await nextSlice(context.documents, merchant, sweep, context.now, SLICE)));
  },
  async run(context, _input, slice) {
    const merchant = await merchantOf(context);
    const sweep = sweepOf(slice === null ? merchant : await holdSlice(context, merchant, slice));
    return ok({ looked: sweep?.looked ?? 0, over: sweep === null });
  },
};
