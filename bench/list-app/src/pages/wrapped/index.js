import { CustomWrapper } from '@tarojs/components';
import { ListPage } from '../../list-page';
import { Row } from '../../row';

const Block = ({ rows, picked }) => (
  <CustomWrapper>
    {rows.map((row) => (
      <Row key={row.id} row={row} picked={row.id === picked} />
    ))}
  </CustomWrapper>
);

export default () => <ListPage Block={Block} />;
