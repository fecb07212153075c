import type { MerchantId } from '../../core/kernel/ids';
import { listKey } from '../../core/kernel/list-key';
import { addDays, shanghaiDayOf, type UtcMs } from '../../core/kernel/time';
import { gradeOf, NO_CUTS, reach, salesKey, SHARE_OF_A, SHARE_OF_B, type Cuts, type Grade } from '../../core/totals/grade';
import { findShare, moveSales, type SalesHistogram } from '../../core/totals/sales-histogram';
import { gradeDayOf, salesToGrade } from '../customers/customer-repository';
import { refreshed } from '../reminders/contact-fields';
import type { CustomerDocument, GradeBookDocument } from '../platform/collections';
import type { JobContext, JobDoors } from '../platform/job-context';
import type { Documents, Draft } from '../platform/merchant-documents';

/** Customers whose sales or grade change in one transaction. */
const BATCH = 20;
const WALK = 200;

type Book = Draft<GradeBookDocument>;

/**
 * Brings the grades up to the end of yesterday, at most `limit` customers a run: counts whose sales changed, finds the cuts
 * again, and grades those between an old cut and a new one. Everybody else is left alone. Answers how many were touched, and
 * whether there are more.
 */
export async function gradeCustomers(job: JobContext, merchantId: MerchantId, limit: number): Promise<{ done: number; more: boolean }> {
  const documents = job.documentsOf(merchantId);
  const book = await documents.get('grade_books', merchantId);
  const due = await documents.find('customers', { index: 'byGradeDay', after: '!', upTo: addDays(job.today, -1), limit });
  if (due.length === 0 && (book === null || (!book.stale && book.sweeps.length === 0))) return { done: 0, more: false };
  await inBatches(job, merchantId, due, (doors, stored, customer) => countCustomer(job, doors, stored, customer));
  if (due.length >= limit) return { done: due.length, more: true };
  await findCuts(job, merchantId, documents);
  const done = due.length + (await sweep(job, merchantId, documents, limit - due.length));
  return { done, more: done >= limit };
}

/** Does a step for each customer, some at a time with the book, which the steps hand on. */
async function inBatches(job: JobContext, merchantId: MerchantId, customers: readonly CustomerDocument[], step: (doors: JobDoors, book: Book, customer: CustomerDocument) => Promise<Book>): Promise<void> {
  for (let start = 0; start < customers.length; start += BATCH) {
    const ids = customers.slice(start, start + BATCH).map(({ customerId }) => customerId);
    await job.inTransaction(merchantId, async (doors) => {
      let book = await readBook(doors, merchantId);
      for (const id of ids) {
        const customer = await doors.documents.get('customers', id);
        if (customer !== null) book = await step(doors, book, customer);
      }
      await doors.documents.putDerived('grade_books', book);
    });
  }
}

async function readBook({ documents }: JobDoors, merchantId: MerchantId): Promise<Book> {
  return (await documents.get('grade_books', merchantId)) ?? { _id: merchantId, histogram: {}, cuts: NO_CUTS, sweeps: [], stale: false };
}

async function countCustomer({ now, today }: JobContext, { documents }: JobDoors, book: Book, customer: CustomerDocument): Promise<Book> {
  const gradedFen = salesToGrade(customer, today);
  const key = salesKey(gradedFen, customer.customerId);
  const counted = { ...graded(customer, gradeOf(key, book.cuts), now), gradedFen, salesKey: key };
  await documents.settle('customers', refreshed({ ...counted, gradeDay: gradeDayOf(counted, today) }, today));
  return { ...book, histogram: moveSales(book.histogram, customer.gradedFen, gradedFen), stale: true };
}

/** Where 80 % and 95 % of the sales are reached now. What lies between the old cuts and these is swept. */
async function findCuts(job: JobContext, merchantId: MerchantId, documents: Documents): Promise<void> {
  const book = await documents.get('grade_books', merchantId);
  if (book === null || !book.stale) return;
  const { histogram } = book;
  const cuts = { a: await cutAt(documents, histogram, SHARE_OF_A), b: await cutAt(documents, histogram, SHARE_OF_B) };
  await job.inTransaction(merchantId, async (doors) => {
    const stored = await readBook(doors, merchantId);
    const sweeps = [...stored.sweeps, ...movedBetween(stored.cuts, cuts)];
    await doors.documents.putDerived('grade_books', { ...stored, cuts, sweeps, stale: false });
  });
}

async function cutAt(documents: Documents, histogram: SalesHistogram, share: number): Promise<string> {
  const stretch = findShare(histogram, share);
  if (stretch === null) return '';
  let [after, sum]: [string, number] = [salesKey(stretch.atMost, '') ?? '', stretch.before];
  for (;;) {
    const rows = await documents.find('customers', { index: 'bySales', after, limit: WALK });
    const keys = rows.flatMap((customer) => customer.salesKey ?? []);
    const found = reach(keys, sum, stretch.goal);
    const last = keys[keys.length - 1];
    if (found.key !== null || last === undefined) return found.key ?? after;
    [after, sum] = [last, found.sum];
  }
}

function movedBetween(before: Cuts, after: Cuts): Book['sweeps'] {
  const between = (one: string, other: string) => (one === other ? [] : [one < other ? { after: one, upTo: other } : { after: other, upTo: one }]);
  return [...between(before.a, after.a), ...between(before.b, after.b)];
}

async function sweep(job: JobContext, merchantId: MerchantId, documents: Documents, limit: number): Promise<number> {
  let left = limit;
  for (;;) {
    const [first] = (await documents.get('grade_books', merchantId))?.sweeps ?? [];
    if (first === undefined || left <= 0) return limit - left;
    const rows = await documents.find('customers', { index: 'bySales', after: first.after || '!', upTo: first.upTo, limit: left });
    await inBatches(job, merchantId, rows, (doors, book, customer) => regrade(job, doors, book, customer));
    const done = rows.length < left;
    left -= rows.length;
    await job.inTransaction(merchantId, async (doors) => {
      const book = await readBook(doors, merchantId);
      const sweeps = done ? book.sweeps.slice(1) : [{ ...first, after: rows[rows.length - 1]?.salesKey ?? first.after }, ...book.sweeps.slice(1)];
      await doors.documents.putDerived('grade_books', { ...book, sweeps });
    });
  }
}

/** Phones follow the change of a grade, and the rules of tags are held against it; the customer's place in lists stays. */
function graded(customer: CustomerDocument, grade: Grade | null, now: UtcMs): CustomerDocument {
  return grade === customer.grade ? customer : { ...customer, grade, changeKey: listKey(now, customer.customerId), ruleDay: customer.removed ? null : shanghaiDayOf(now) };
}

async function regrade({ now, today }: JobContext, { documents }: JobDoors, book: Book, customer: CustomerDocument): Promise<Book> {
  const grade = gradeOf(customer.salesKey, book.cuts);
  if (grade !== customer.grade) await documents.settle('customers', refreshed(graded(customer, grade, now), today));
  return book;
}
