/** People as sellers call them, and what is typed by who means them: surnames are read as surnames wherever they stand. */
export const CALLED_PEOPLE: readonly (readonly [name: string, typed: string])[] = [
  ['曾小梅', 'zengx'],
  ['老仇', 'laoqiu'],
  ['阿解', 'axie'],
  ['小单', 'xiaoshan'],
  ['单姐', 'shanjie'],
  ['查总', 'zhazong'],
  ['老区', 'ou'],
  ['A曾姐', 'zengjie'],
  ['昆山曾姐', 'zengjie'],
  ['美容院单老师', 'shanlaos'],
  ['小尉迟', 'yuchi'],
  ['尉迟姐', 'ycj'],
  ['小区张姐', 'quzhang'],
  ['解放路李姐', 'jiefanglu'],
  ['🌸', '🌸'],
  ['🌸曾姐🌸', '🌸曾'],
];
