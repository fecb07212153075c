import { newId } from '../../core/kernel/ids';
import { ok } from '../../core/kernel/result';
import type { Query } from '../platform/context';

const EXTENSION = /\.[a-z0-9]{1,5}$/i;

/** Gives the client a place of the merchant's for a file to import, and notes it. */
export const reserveFile: Query<'imports.reserveFile'> = async ({ caller, files }, { fileName }) => {
  const path = `imports/${caller.merchantId}/${newId('import', Math.random)}${EXTENSION.exec(fileName)?.[0].toLowerCase() ?? ''}`;
  await files.reserve(path);
  return ok({ path });
};
