/**
 * The interfaces that the account's 用户隐私保护指引 declares for this app. A call of any other one fails on every phone
 * with errno 112, so the gate refuses a package that contains one.
 */
export const DECLARED_INTERFACES: readonly string[] = ['chooseMedia', 'chooseMessageFile', 'getClipboardData', 'setClipboardData'];

/**
 * Interfaces that touch a person's own data: used without being declared they fail.
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html
 */
export const PRIVATE_INTERFACES: readonly string[] = [
  ...['setClipboardData', 'getClipboardData', 'chooseMessageFile', 'chooseMedia', 'chooseImage', 'chooseVideo', 'chooseAddress'],
  ...['chooseInvoice', 'chooseInvoiceTitle', 'chooseLicensePlate', 'saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'addPhoneContact'],
  ...['addPhoneCalendar', 'addPhoneRepeatCalendar', 'getWeRunData', 'getRecorderManager', 'startRecord', 'openBluetoothAdapter', 'createCameraContext'],
  ...['getUserProfile', 'getUserInfo', 'startCompass', 'startGyroscope', 'startAccelerometer'],
];

/** Interfaces about the place of a person: app.json names them in `requiredPrivateInfos`, or they fail. */
export const PLACE_INTERFACES: readonly string[] = ['getLocation', 'getFuzzyLocation', 'chooseLocation', 'choosePoi', 'onLocationChange', 'startLocationUpdate', 'startLocationUpdateBackground'];
