import { createHash } from 'node:crypto';
import { uploadAs } from '../../seeds/api-client';
import { addAll } from '../../tests/support/stored-documents';
import { openTestCloud, type TestCloud } from '../../tests/support/test-cloud';
import { freshId } from '../../tests/support/fresh-id';
import { createShop, freshOpenid, type TestShop } from '../../tests/support/test-shop';

const PURGED_A_RUN = 200;

let cloud: TestCloud;
let close: () => Promise<void>;
let shop: TestShop;
beforeEach(async () => {
  ({ cloud, close } = await openTestCloud());
  shop = await createShop(cloud);
});
afterEach(() => close());

describe('what is long over', () => {
  it('leaves: the answer of a command after 60 days, and until then a repeat runs once', async () => {
    const customerId = freshId('customer');
    const note = { customerId, text: '只要一次' };
    await shop.owner.value('customers.save', { customerId, version: null, name: '李姐', phone: '', wechatName: '', remark: '', address: '', source: '' });
    const requestId = freshId('request');
    const wrote = async (): Promise<number> => {
      await shop.owner.call('customers.note', note, { requestId });
      const { timeline } = await shop.owner.value('customers.get', { customerId });
      return timeline.rows.filter((entry) => entry.kind === 'note').length;
    };
    expect(await wrote()).toBe(1);
    const key = `${shop.owner.openid}.${requestId}`;
    await cloud.passTime({ days: 59, hours: 23 });
    await cloud.runJobs();
    expect(await wrote()).toBe(1);
    await cloud.passTime({ hours: 2 });
    await cloud.runJobs();
    expect(await cloud.storedOne('requests', key)).toBeUndefined();
  });

  it('leaves: a notice that was sent, after 180 days; one that is still waiting stays', async () => {
    await shop.setTemplate();
    const customerId = await shop.saveCustomer();
    await shop.acceptPrompt(await shop.bind(customerId));
    await shop.placeOrder(customerId, { day: '2026-02-08' });
    await cloud.runJobs();
    const [sent] = await cloud.stored('outbox', 'state', 'sent');
    expect(sent?.merchantId).toBe(shop.merchantId);
    const old = { ...sent, _id: 'waiting', state: 'pending' };
    await cloud.passTime({ days: 179, hours: 12 });
    await cloud.runJobs();
    expect(await cloud.storedOne('outbox', sent?._id ?? '')).toBeDefined();
    await cloud.setClock('2026-09-07T23:00');
    await addAll(cloud.url, 'outbox', [old]);
    await cloud.runJobs();
    expect(await cloud.stored('outbox', 'state', 'sent')).toEqual([]);
    expect(await cloud.storedOne('outbox', 'waiting')).toBeDefined();
  });

  it('leaves: a card, a year after it ran out; until then whoever accepted it is known by it', async () => {
    const customerId = await shop.saveCustomer();
    const cardId = freshId('card');
    await shop.owner.value('cards.issue', { cardId, for: { kind: 'customer', customerId } });
    const customer = cloud.as(freshOpenid('customer'));
    await customer.value('cards.accept', { cardId });
    await cloud.passTime({ days: 14 + 364 });
    await cloud.runJobs();
    expect(await customer.value('cards.open', { cardId })).toMatchObject({ state: 'used', mine: true });
    await cloud.passTime({ days: 2 });
    await cloud.runJobs();
    expect(await cloud.storedOne('cards', cardId)).toBeUndefined();
    expect(await customer.call('cards.open', { cardId })).toMatchObject({ ok: false, code: 'CARD_NOT_FOUND' });
  });

  it('leaves: a file that was written to be fetched, after a day, and its note with it; a table that was uploaded to be imported too, whether it could be read or not; other uploads stay', async () => {
    await shop.saveCustomer();
    const kept = await cloud.api<{ files: { fileID: string }[] }>('GET', 'files');
    const { fileId, url } = await shop.owner.value('exports.write', { what: 'customers', format: 'csv' });
    expect((await fetch(url)).status).toBe(200);
    const upload = (path: string, text: string): Promise<string> => uploadAs(cloud.url, shop.owner.openid, path, new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>);
    const uploaded = await upload(`orders/${shop.merchantId}/${freshId('picture')}.jpg`, 'A');
    const imports = [await upload(`imports/${shop.merchantId}/${freshId('import')}.csv`, '姓名\n李姐\n'), await upload(`imports/${shop.merchantId}/${freshId('import')}.csv`, '')];
    for (const imported of imports) await shop.owner.call('imports.open', { importId: freshId('import'), fileId: imported, fileName: 'a.csv', form: 'table' });
    const foreign = await createShop(cloud);
    expect(await foreign.owner.code('imports.open', { importId: freshId('import'), fileId: imports[0] ?? '', fileName: 'a.csv', form: 'table' })).toBe('FILE_NOT_FOUND');
    const lie = async (): Promise<string[]> => (await cloud.api<{ files: { fileID: string }[] }>('GET', 'files')).files.map(({ fileID }) => fileID);
    await cloud.passTime({ hours: 23, minutes: 50 });
    await cloud.runJobs();
    expect(await lie()).toEqual(expect.arrayContaining([fileId, ...imports]));
    await cloud.passTime({ minutes: 20 });
    await cloud.runJobs();
    expect(await lie()).toEqual([...kept.files.map(({ fileID }) => fileID), uploaded]);
    expect(await cloud.stored('written_files', 'fileId', fileId)).toEqual([]);
  });

  it('leaves: a file that was uploaded to the place reserved for it and never opened, after a day; nothing is left where no upload followed', async () => {
    const lie = async (): Promise<string[]> => (await cloud.api<{ files: { fileID: string }[] }>('GET', 'files')).files.map(({ fileID }) => fileID);
    const before = await lie();
    const reserve = async (): Promise<string> => (await shop.owner.value('files.reserve', { folder: 'imports', fileName: '客户.CSV' })).path;
    const [uploaded, opened, never] = [await reserve(), await reserve(), await reserve()];
    expect(uploaded).toMatch(new RegExp(`^imports/${shop.merchantId}/[^/]+\\.csv$`));
    const put = (path: string): Promise<string> => uploadAs(cloud.url, shop.owner.openid, path, new TextEncoder().encode('姓名\n李姐\n') as Uint8Array<ArrayBuffer>);
    const ids = [await put(uploaded), await put(opened)];
    await shop.owner.value('imports.open', { importId: freshId('import'), fileId: ids[1] ?? '', fileName: 'a.csv', form: 'table' });
    const noteOf = (path: string) => cloud.storedOne('written_files', createHash('sha256').update(path).digest('base64url'));
    expect(await Promise.all([uploaded, opened, never].map(noteOf))).toMatchObject([{ path: uploaded }, { path: opened }, { path: never }]);
    await cloud.passTime({ hours: 23 });
    await cloud.runJobs();
    expect(await lie()).toEqual(expect.arrayContaining(ids));
    await cloud.passTime({ hours: 2 });
    await cloud.runJobs();
    expect(await lie()).toEqual(before);
    expect(await Promise.all([uploaded, opened, never].map(noteOf))).toEqual([undefined, undefined, undefined]);
  });

  it('leaves: a picture that no order and no product ever named, after two months; one that was taken off again, after a day; never one that is named', async () => {
    const lie = async (): Promise<string[]> => (await cloud.api<{ files: { fileID: string }[] }>('GET', 'files')).files.map(({ fileID }) => fileID);
    const upload = async (): Promise<string> => {
      const { path } = await shop.owner.value('files.reserve', { folder: 'orders', fileName: 'chat.jpg' });
      expect(path).toMatch(new RegExp(`^orders/${shop.merchantId}/[^/]+\\.jpg$`));
      return uploadAs(cloud.url, shop.owner.openid, path, new TextEncoder().encode('a picture') as Uint8Array<ArrayBuffer>);
    };
    const [never, placed, takenOff, putOn] = [await upload(), await upload(), await upload(), await upload()];
    const orderId = freshId('order');
    await shop.owner.value('orders.place', { ...shop.orderInput(orderId, await shop.saveCustomer({ name: '陈姐' })), pictureIds: [placed, takenOff] });
    await shop.owner.value('orders.annotate', { orderId, note: '', pictureIds: [placed, putOn] });
    await cloud.passTime({ days: 2 });
    await cloud.runJobs();
    expect(await lie()).toEqual(expect.arrayContaining([never, placed, putOn]));
    expect(await lie()).not.toContain(takenOff);
    await cloud.passTime({ days: 59 });
    await cloud.runJobs();
    expect(await lie()).toEqual(expect.arrayContaining([placed, putOn]));
    expect(await lie()).not.toContain(never);
  });

  it('leaves: files in bounded slices, also those that somebody has removed by hand', async () => {
    const at = (await cloud.now()) - 2 * 86_400_000;
    await addAll(cloud.url, 'written_files', Array.from({ length: PURGED_A_RUN + 30 }, (_, index) => ({ _id: `gone.${index}`, fileId: `cloud://local-env.6c6f-local-env-1250000000/exports/m/${index}.csv`, at: at + index })));
    const isLeft = async (index: number): Promise<boolean> => (await cloud.storedOne('written_files', `gone.${index}`)) !== undefined;
    await cloud.runJobs();
    expect([await isLeft(0), await isLeft(PURGED_A_RUN - 1), await isLeft(PURGED_A_RUN), await isLeft(PURGED_A_RUN + 29)]).toEqual([false, false, true, true]);
    await cloud.runJobs();
    expect([await isLeft(PURGED_A_RUN), await isLeft(PURGED_A_RUN + 29)]).toEqual([false, false]);
  });

  it('goes in bounded slices, the oldest first, and what is not old is not read', async () => {
    const at = (await cloud.now()) - 90 * 86_400_000;
    await addAll(cloud.url, 'requests', Array.from({ length: PURGED_A_RUN + 30 }, (_, index) => ({ _id: `old.${String(index).padStart(4, '0')}`, hash: 'old', result: null, at: at + index })));
    const isLeft = async (index: number): Promise<boolean> => (await cloud.storedOne('requests', `old.${String(index).padStart(4, '0')}`)) !== undefined;
    await cloud.runJobs();
    expect([await isLeft(0), await isLeft(PURGED_A_RUN - 1), await isLeft(PURGED_A_RUN), await isLeft(PURGED_A_RUN + 29)]).toEqual([false, false, true, true]);
    await cloud.runJobs();
    expect([await isLeft(PURGED_A_RUN), await isLeft(PURGED_A_RUN + 29)]).toEqual([false, false]);
    await cloud.runJobs();
    const purging = (await cloud.lastOperations()).filter(({ collection }) => ['requests', 'cards'].includes(collection));
    expect(purging.map(({ action, docsExamined }) => ({ action, docsExamined }))).toEqual([
      { action: 'database.getDocument', docsExamined: 0 },
      { action: 'database.getDocument', docsExamined: 0 },
    ]);
  });
});
