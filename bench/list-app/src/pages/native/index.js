import { ListPage } from '../../list-page';

const Block = ({ rows, picked }) => <native-block rows={rows} picked={picked} />;

export default () => <ListPage Block={Block} />;
