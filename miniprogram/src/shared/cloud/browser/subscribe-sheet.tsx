import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { SubscribeAnswer, SubscribeAnswers } from '../platform-types';
import { toggled } from '../../ui/toggled';
import styles from './subscribe-sheet.module.scss';

type Titles = Readonly<Record<string, string>>;
interface Choice {
  answers: SubscribeAnswers;
  always: boolean;
}

const keptKey = (openid: string) => `huike.subscribe.${openid}`;

function keptAnswers(openid: string): SubscribeAnswers {
  return JSON.parse(window.localStorage.getItem(keptKey(openid)) ?? '{}') as SubscribeAnswers;
}

/** Draws the prompt that WeChat would; what was kept with 总是保持以上选择 is answered without drawing it again. */
export async function askToSubscribe(openid: string, templateIds: readonly string[], titles: Titles): Promise<SubscribeAnswers> {
  const kept = keptAnswers(openid);
  const open = templateIds.filter((id) => kept[id] === undefined);
  const choice = open.length > 0 ? await draw(open, titles) : { answers: {}, always: false };
  if (choice.always) window.localStorage.setItem(keptKey(openid), JSON.stringify({ ...kept, ...choice.answers }));
  const answers = { ...kept, ...choice.answers };
  return Object.fromEntries(templateIds.map((id) => [id, answers[id] ?? 'reject']));
}

function draw(templateIds: readonly string[], titles: Titles): Promise<Choice> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  return new Promise((resolve) => {
    const finish = (choice: Choice) => {
      root.unmount();
      place.remove();
      resolve(choice);
    };
    root.render(<SubscribeSheet templateIds={templateIds} titles={titles} onChoice={finish} />);
  });
}

function SubscribeSheet({ templateIds, titles, onChoice }: { templateIds: readonly string[]; titles: Titles; onChoice: (choice: Choice) => void }) {
  const [ticked, setTicked] = useState<readonly string[]>(templateIds);
  const [always, setAlways] = useState(false);
  const toggle = (id: string) => setTicked(toggled(ticked, id));
  const answer = (answerOf: (id: string) => SubscribeAnswer) => onChoice({ answers: Object.fromEntries(templateIds.map((id) => [id, answerOf(id)])), always });
  return (
    <div className={styles.cover}>
      <div className={styles.panel} role="dialog" aria-label="订阅消息">
        <div className={styles.app}>
          <span className={styles.logo}>回</span>
          回客 申请
        </div>
        <div className={styles.title}>向你发送以下消息</div>
        {templateIds.map((id) => (
          <label key={id} className={styles.line}>
            <input type="checkbox" className={styles.tick} checked={ticked.includes(id)} onChange={() => toggle(id)} />
            {titles[id] ?? id}
          </label>
        ))}
        <label className={styles.always}>
          <input type="checkbox" className={styles.tick} checked={always} onChange={() => setAlways(!always)} />
          总是保持以上选择，不再询问
        </label>
        <div className={styles.buttons}>
          <button type="button" className={styles.cancel} onClick={() => answer(() => 'reject')}>取消</button>
          <button type="button" className={styles.allow} onClick={() => answer((id) => (ticked.includes(id) ? 'accept' : 'reject'))}>允许</button>
        </div>
      </div>
    </div>
  );
}
