import { Text, View } from '@tarojs/components';

export default function BarePage() {
  return (
    <View>
      <Text>ready</Text>
    </View>
  );
}
