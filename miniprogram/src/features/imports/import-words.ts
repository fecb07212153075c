import type { RefusalCode } from '@core/contract';
import type { Refusal } from '@core/kernel/result';
import type { ImportCounts, ImportView } from '@core/imports/imports.contract';
import type { PhoneRefusal } from '../../shared/cloud/phone-refusal';
import { refusalCopy } from '../../shared/copy/refusals';

/** What the seller can do about a file that cannot be read; codes without a remedy of their own ask for another file. */
const remedies: Partial<Record<RefusalCode | PhoneRefusal, string>> = {
  OLD_XLS: '在 Excel 或 WPS 里打开，点「另存为」，类型选 .xlsx，再发到微信里选它。',
  FILE_ENCRYPTED: '在 Excel 里点「文件 → 信息 → 保护工作簿」去掉密码，另存一份再选。',
  ENCODING_UNKNOWN: '用 Excel 或 WPS 打开，另存为 .xlsx 再选，最稳。',
  NO_HEADER: '在第一行写上列名，比如 姓名、手机号、产品、下单日期。',
  FILE_TOO_LARGE: '按年份或按字母拆成几份，一份一份导入，不会重复。',
  TOO_MANY_ROWS: '拆成几份，一份一份导入，重复的客户会自动合并。',
  TOO_MANY_COLUMNS: '删掉用不到的列，另存一份再选。',
  NOT_A_SPREADSHEET: '从文件传输助手或聊天里选一个 .xlsx 或 .csv 文件。',
  NOT_A_TEXT: '把备注复制到下面的框里，或存成 .txt 再选。',
  FILE_EMPTY: '打开看看是不是选错了文件。',
  FILE_DAMAGED: '在电脑上能打开的话，另存为 .xlsx 再选一次。',
  ZIP_BOMB: '把内容复制到一个新的表格里，另存为 .xlsx 再选。',
  OFFLINE: '换个有信号的地方再试，文件不会只导一半。',
};

/** Why a file was not taken. */
export type Trouble = Pick<Refusal<RefusalCode | PhoneRefusal>, 'code' | 'fields'>;

export interface FileTrouble {
  title: string;
  remedy: string;
}

/** @param fields of the refusal; a row of the file is named "rows.<n>" */
export function fileTrouble({ code, fields = [] }: Trouble): FileTrouble {
  const row = /^rows\.(\d+)$/.exec(fields[0] ?? '')?.[1];
  if (code === 'QUOTE_OPEN' && row) return { title: `第 ${row} 行有个引号没有收尾`, remedy: `在 Excel 或 WPS 里打开，看第 ${row} 行里只有一半的引号 " ，删掉或补上；也可以直接另存为 .xlsx 再选。` };
  return { title: refusalCopy[code], remedy: remedies[code] ?? '换一个文件，或过一会儿再试。' };
}

export const stateName: Record<ImportView['state'], string> = {
  planned: '还没开始',
  running: '导了一半',
  done: '已导入',
  undoing: '撤销了一半',
  undone: '已撤销',
};

/** "新增 120 人，更新 8 人，订单 300 张". */
export function countsText(counts: ImportCounts): string {
  const parts = [counts.new > 0 && `新增 ${counts.new} 人`, counts.update > 0 && `更新 ${counts.update} 人`, counts.orders > 0 && `订单 ${counts.orders} 张`, counts.notes > 0 && `跟进 ${counts.notes} 条`].filter(Boolean);
  return parts.length > 0 ? parts.join('，') : '没有新内容';
}

/** "开始导入 128 人、300 单": short enough for a button on the narrowest phone. */
export function startText(counts: ImportCounts): string {
  const people = counts.new + counts.update;
  return `开始导入 ${[people > 0 && `${people} 人`, counts.orders > 0 && `${counts.orders} 单`, counts.notes > 0 && `${counts.notes} 条跟进`].filter(Boolean).join('、')}`;
}
