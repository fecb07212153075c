import Taro from '@tarojs/taro';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Hands a workbook to the person: WeChat shows it with its menu (转发, 保存), a browser saves it. The copy on the phone is
 * written over by the next one.
 * @returns false when the device could not
 */
export async function openWorkbook(fileName: string, base64: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === 'h5') download(fileName, base64);
    else await show(base64);
    return true;
  } catch {
    return false;
  }
}

function download(fileName: string, base64: string): void {
  const link = document.createElement('a');
  link.href = `data:${XLSX};base64,${base64}`;
  link.download = fileName;
  link.click();
}

async function show(base64: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/shipping-list.xlsx`;
  Taro.getFileSystemManager().writeFileSync(filePath, base64, 'base64');
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
}
