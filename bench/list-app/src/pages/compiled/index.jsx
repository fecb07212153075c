import { View } from '@tarojs/components';
import { memo } from 'react';
import { ListPage } from '../../list-page';

const open = () => undefined;

/** As ../../row, with a template of its own instead of Taro's for any node. */
const Row = memo(function Row({ row, picked }) {
  return (
    <View className="frame" compileMode>
      <View className="line" onClick={open} onTouchStart={open} onTouchEnd={open}>
        <View className={picked ? 'avatar picked' : 'avatar'}>{row.initial}</View>
        <View className="middle">
          <View className="top">
            <View className="name">{row.name}</View>
            <View className="stage">{row.stage}</View>
          </View>
          <View className="bottom">
            <View className="remark">{row.remark}</View>
            <View className="due">{row.due}</View>
          </View>
        </View>
      </View>
    </View>
  );
});

const Block = ({ rows, picked }) => rows.map((row) => <Row key={row.id} row={row} picked={row.id === picked} />);

export default () => <ListPage Block={Block} />;
