import { channelsInUse, FIRST_CHANNELS } from './channels';

it('the most used channel stands first, then the first ones, none twice', () => {
  const channels = channelsInUse(['宝妈群', '小红书', '宝妈群', '', '小红书', '宝妈群'], '');
  expect(channels.slice(0, 2)).toEqual(['宝妈群', '小红书']);
  expect(new Set(channels)).toEqual(new Set(['宝妈群', ...FIRST_CHANNELS]));
});

it('what was chosen is among them, however many are in use', () => {
  const many = Array.from({ length: 30 }, (_, place) => `群${place}`);
  expect(channelsInUse(many, '集市')).toContain('集市');
  expect(channelsInUse(many, '集市')).toHaveLength(12);
});
