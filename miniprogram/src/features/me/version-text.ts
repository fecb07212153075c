import Taro from '@tarojs/taro';

/** The released version in WeChat; anything else says what it is. */
export function versionText(): string {
  if (process.env.TARO_ENV !== 'weapp') return '本地演示版';
  const { version, envVersion } = Taro.getAccountInfoSync().miniProgram;
  if (envVersion === 'release') return `版本 ${version}`;
  return envVersion === 'trial' ? '体验版' : '开发版';
}
