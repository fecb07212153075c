import { ExportScreen } from '../../features/exports/export-screen';

export default function ExportPage() {
  return <ExportScreen />;
}
