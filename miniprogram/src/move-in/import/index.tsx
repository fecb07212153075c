import { useRouter } from '@tarojs/taro';
import type { ImportId } from '@core/kernel/ids';
import { ImportScreen } from '../../features/imports/import-screen';

export default function ImportPage() {
  return <ImportScreen importId={useRouter().params.id as ImportId | undefined} />;
}
