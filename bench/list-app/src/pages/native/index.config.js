export default { navigationBarTitleText: 'native', usingComponents: { 'native-block': '../../components/native-block/index' } };
