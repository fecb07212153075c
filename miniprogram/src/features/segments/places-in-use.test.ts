import { placesInUse } from './places-in-use';

it('names cities, counties and districts, those of most people first', () => {
  expect(placesInUse(['江苏省苏州市昆山市玉山', '江苏省苏州市姑苏区平江', '上海市浦东新区世纪大', '广西壮族自治区南宁市青秀', '', '苏州工业园'])).toEqual(['苏州市', '昆山市', '姑苏区', '上海市', '浦东新区', '南宁市']);
});
