import { ProfileScreen } from '../../features/profile/profile-screen';
import { usePageQuery } from '../../shared/routes/open-page';

export default function ProfilePage() {
  return <ProfileScreen customerId={usePageQuery('profile').id} />;
}
