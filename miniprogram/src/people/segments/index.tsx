import { SegmentList } from '../../features/segments/segment-list';

export default function SegmentsPage() {
  return <SegmentList />;
}
