import { ListPage } from '../../list-page';
import { Row } from '../../row';

const Block = ({ rows, picked }) => rows.map((row) => <Row key={row.id} row={row} picked={row.id === picked} />);

export default () => <ListPage Block={Block} />;
