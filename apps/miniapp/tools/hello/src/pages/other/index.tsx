import { Text, View } from '@tarojs/components';

export default function OtherPage() {
  return (
    <View>
      <Text>The other page</Text>
    </View>
  );
}
