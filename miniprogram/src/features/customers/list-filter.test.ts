import type { TagId } from '@core/kernel/ids';
import type { Segment } from '@core/segments/segment';
import { forgetTheRest } from '../../shared/cloud/on-forget';
import { asSaved, EVERYBODY, showInList, useListFilter } from './list-filter';

const [dry, gone] = ['t_dry000000' as TagId, 't_gone00000' as TagId];
const book = [{ tagId: dry, name: '干皮' }];
const saved = { segmentId: 'g_1' as never, name: '该回购的', condition: { join: 'all', of: [] } } as Segment;

describe('whom the list shows', () => {
  it('is everybody once somebody goes on as another: a tag of the former shop would find nobody', () => {
    showInList({ ...EVERYBODY, tagId: dry });
    forgetTheRest();
    expect(useListFilter.getState().filter).toEqual(EVERYBODY);
  });

  it('is everybody when its tag is in the book no longer, and waits while the book is not known', () => {
    const filter = { ...EVERYBODY, tagId: gone };
    expect(asSaved(filter, [], book)).toEqual(EVERYBODY);
    expect(asSaved(filter, undefined, undefined)).toBe(filter);
    expect(asSaved({ ...EVERYBODY, tagId: dry }, [], book)).toEqual({ ...EVERYBODY, tagId: dry });
  });

  it('is its segment as it was saved last, and everybody when that was removed', () => {
    const renamed = { ...saved, name: '快用完的' };
    expect(asSaved({ ...EVERYBODY, segment: saved }, [renamed], book).segment).toBe(renamed);
    expect(asSaved({ ...EVERYBODY, segment: saved }, [], book)).toEqual(EVERYBODY);
  });
});
