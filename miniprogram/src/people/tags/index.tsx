import { TagList } from '../../features/tags/tag-list';

export default function TagsPage() {
  return <TagList />;
}
