import { ExportScreen } from '../../features/exports/export-screen';
import { OwnerGate } from '../../features/session/owner-gate';

export default function ExportPage() {
  return (
    <OwnerGate title="导出" to="exports.write">
      <ExportScreen />
    </OwnerGate>
  );
}
