import type { UploadFolder } from '../../core/files/files.contract';
import { newId } from '../../core/kernel/ids';
import { ANSWER_KEPT_DAYS } from '../../core/kernel/stored-answer';
import { ok } from '../../core/kernel/result';
import type { Query } from '../platform/context';

const EXTENSION = /\.[a-z0-9]{1,5}$/i;
/** How long what is uploaded may go unnamed: a picture may stand in a draft, or in an order that waits for signal. */
const KEPT_DAYS: Readonly<Record<UploadFolder, number>> = { imports: 1, products: ANSWER_KEPT_DAYS, orders: ANSWER_KEPT_DAYS };

/** Gives the client a place of the merchant's for a file, and notes it. */
export const reserveFile: Query<'files.reserve'> = async ({ caller, files }, { folder, fileName }) => {
  const path = `${folder}/${caller.merchantId}/${newId('picture', Math.random)}${EXTENSION.exec(fileName)?.[0].toLowerCase() ?? ''}`;
  await files.reserve(path, KEPT_DAYS[folder]);
  return ok({ path });
};
