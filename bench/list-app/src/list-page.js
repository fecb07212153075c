import { View } from '@tarojs/components';
import { useState } from 'react';
import { blocksAt, ROWS } from './rows';

/** The list with a button to go on by one block, and one that ticks another row on screen. */
export function ListPage({ Block }) {
  const [current, setCurrent] = useState(1);
  const [picked, setPicked] = useState('');
  const blocks = blocksAt(current, picked);
  const tick = () => setPicked(ROWS[current * 12 + (((Number(picked.slice(1)) || 0) % 12) + 1) % 12].id);
  return (
    <View>
      <View className="bar">
        <View onClick={() => setCurrent(current + 1)}>further</View>
        <View onClick={tick}>tick</View>
        <View>{`at ${current} ${picked}`}</View>
      </View>
      {blocks.map((block) => (
        <View key={block.key} style={{ height: `${block.height}px` }}>
          {block.near && <Block rows={block.rows} picked={block.picked} />}
        </View>
      ))}
    </View>
  );
}
