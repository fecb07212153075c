import { BoundGate } from '../../features/mine/bound-gate';
import { RestockForm } from '../../features/restock/restock-form';
import { usePageQuery } from '../../shared/routes/open-page';

export default function RestockPage() {
  const again = usePageQuery('restock').again;
  return (
    <BoundGate>
      <RestockForm again={again} />
    </BoundGate>
  );
}
