import { View } from '@tarojs/components';
import { memo } from 'react';

const open = () => undefined;

/** The nodes of one person's line. */
export const Row = memo(function Row({ row, picked }) {
  return (
    <View className="frame">
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
