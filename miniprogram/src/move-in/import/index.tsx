import { ImportScreen } from '../../features/imports/import-screen';
import { usePageQuery } from '../../shared/routes/open-page';

export default function ImportPage() {
  return <ImportScreen importId={usePageQuery('import').id} />;
}
