import { Button, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { useVisible } from '../cloud/use-visible';
import { Sheet } from '../ui/sheet';
import { answerPrivacyRequests, usePrivacyRequest } from './privacy-request';
import styles from './privacy-sheet.module.scss';
import { purposeOf } from './privacy-words';

/** WeChat looks whether the button of this id was tapped before it believes an agreement. */
const AGREE = 'privacy-agree';

/**
 * Asks for agreement to the privacy guide when a call first needs it. Refusing leaves everything else usable.
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/PrivacyAuthorize.html
 */
export function PrivacySheet() {
  const wanted = usePrivacyRequest(({ waiting }) => waiting[0]?.wanted);
  const visible = useVisible();
  const open = wanted !== undefined && visible;
  useEffect(() => {
    if (open) answerPrivacyRequests({ event: 'exposureAuthorization' });
  }, [open]);
  if (!open) return null;
  const refuse = () => answerPrivacyRequests({ event: 'disagree' });
  return (
    <Sheet open title="用您的信息前，先问一声" onClose={refuse}>
      <View className={styles.words}>{`需要您同意，才能${purposeOf(wanted)}。`}</View>
      <View className={styles.words}>只用在您点的这一步，不会拿去做别的，也不会给别人看。不同意也没关系，其他功能照常用。</View>
      <View className={styles.guide} aria-role="link" hoverClass={styles.pressed} onClick={() => void Taro.openPrivacyContract({})}>
        阅读《用户隐私保护指引》
      </View>
      <View className={styles.buttons}>
        <View className={styles.refuse} aria-role="button" hoverClass={styles.pressed} onClick={refuse}>
          暂不同意
        </View>
        <Button id={AGREE} className={styles.agree} openType="agreePrivacyAuthorization" onAgreePrivacyAuthorization={() => answerPrivacyRequests({ event: 'agree', buttonId: AGREE })}>
          同意并继续
        </Button>
      </View>
    </Sheet>
  );
}
