import { View } from '@tarojs/components';
import { refusalCopy } from '../../shared/copy/refusals';
import { usePeople } from '../../shared/people/use-people';
import { Button } from '../../shared/ui/button';
import { ProgressBar } from '../../shared/ui/progress-bar';
import styles from './rule-progress.module.scss';
import { useRuleSweep } from './use-rule-sweep';

/**
 * How far everybody was held against a rule that has changed, and what drives it.
 * @param sweep what the server told of it; null when none is under way
 */
export function RuleProgress({ sweep, title }: { sweep: { looked: number } | null; title: string }) {
  const { looked, refusal, goOn } = useRuleSweep(sweep !== null);
  const people = usePeople();
  if (sweep === null) return <View />;
  const total = people?.rows.length ?? 0;
  const done = looked ?? sweep.looked;
  return (
    <View className={styles.card}>
      <View className={styles.title}>{title} {count(done)}{total > 0 ? `/${count(Math.max(done, total))}` : ' 人'}</View>
      <ProgressBar done={done} total={total} />
      <View className={styles.note}>{refusal ? `${refusalCopy[refusal]}。没做完的会自动接着做，要慢一些` : '离开这一页也没关系，会自动接着做，只是慢一些'}</View>
      <View>{refusal && <Button kind="text" onClick={goOn}>现在接着做</Button>}</View>
    </View>
  );
}

function count(people: number): string {
  return people.toLocaleString('en');
}
