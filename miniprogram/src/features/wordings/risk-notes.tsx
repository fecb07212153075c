import { View } from '@tarojs/components';
import { riskyWords, type RiskyRule } from '@core/words/risky-words';
import { softerWord } from '@core/words/softer-words';
import { Icon } from '../../shared/ui/icon';
import styles from './wordings.module.scss';

const WHY: Record<RiskyRule['id'], string> = {
  absolute: '绝对化用语，广告法第九条不许说',
  medical: '医疗用语，普通商品不能说，广告法第十七条',
  effect: '保证功效，广告法第十八条不许说',
};

/** The words of a text that put the seller at risk, each once, with the reason and what could be said instead. */
export function RiskNotes({ text, onSoften }: { text: string; onSoften: (word: string, softer: string) => void }) {
  const found = riskyWords(text).filter((one, at, all) => all.findIndex(({ word }) => word === one.word) === at);
  if (found.length === 0) return null;
  return (
    <View className={styles.risks}>
      {found.map(({ word, rule }) => {
        const softer = softerWord(word);
        return (
          <View key={word} className={styles.risk}>
            <Icon name="warn" size={18} />
            <View className={styles.riskWords}>{`「${word}」是${WHY[rule]}${softer ? '' : '，建议去掉'}`}</View>
            {softer && (
              <View className={styles.soften} hoverClass={styles.pressed} aria-role="button" onClick={() => onSoften(word, softer)}>
                {`换成「${softer}」`}
              </View>
            )}
          </View>
        );
      })}
      <View className={styles.riskNote}>只提醒，不拦你保存；意思没问题就不用改</View>
    </View>
  );
}
