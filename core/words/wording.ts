import type { LifecycleStage } from '../customers/lifecycle-stage';
import type { ProductId } from '../kernel/ids';
import type { ReasonKind } from '../reminders/reason';

/** A sentence with slots for one kind of reason; for one stage or product only, where one is named. */
export interface Wording {
  wordingId: string;
  kind: ReasonKind;
  stage: LifecycleStage | null;
  productId: ProductId | null;
  text: string;
}

export const MAX_WORDINGS = 60;
export const MAX_WORDING_LENGTH = 200;

const own = (kind: ReasonKind, texts: readonly string[], stage: LifecycleStage | null = null): Wording[] =>
  texts.map((text, index) => ({ wordingId: `${kind}${stage ? `.${stage}` : ''}.${index}`, kind, stage, productId: null, text }));

/** What the app offers before a seller has written anything: polite, short, without a claim about an effect. */
export const BUILT_IN: readonly Wording[] = [
  ...own('run-out', [
    '{称呼}，{日期}拿的{产品}{数量}{单位}，算算差不多快用完啦，需要的话我这边先给你留着～',
    '{称呼}，上次的{产品}用得怎么样？按你的用量这几天该见底了，要不要给你补{数量}{单位}？',
    '{称呼}，你的{产品}应该快用完了，还是老样子{数量}{单位}吗？说一声我就安排发货。',
    '{称呼}，翻了下记录，{产品}到现在{天数}天了，家里还有吗？没有我今天就给你寄。',
  ]),
  ...own('run-out', ['{称呼}，第一次用的{产品}还顺手吗？差不多该用完了，接着用的话我给你留{数量}{单位}。', '{称呼}，{产品}用了{天数}天啦，感觉怎么样？有什么不习惯的跟我说，要续的话我来安排。'], 'new'),
  ...own('restock', ['{称呼}，你要的{产品}我看到了，确认好马上给你安排。', '{称呼}，进货单收到啦：{产品}，我核一下库存就回你。', '{称呼}，{产品}的单子我看到了，稍等我给你准信。']),
  ...own('to-ship', ['{称呼}，你的{产品}我这边正在打包，今天就给你寄出，单号稍后发你。', '{称呼}，{产品}备好了，马上发货，收货地址没变吧？', '{称呼}，久等啦，{产品}今天安排发出，寄出后我告诉你单号。']),
  ...own('unpaid', ['{称呼}，{日期}那单还有¥{金额}没结，方便的时候转我一下就行，不急～', '{称呼}，跟你对下账：{产品}那单还差¥{金额}，你看这两天方便吗？', '{称呼}，打扰一下，上次的{产品}还有¥{金额}尾款，有空帮我结一下哈。']),
  ...own('care', ['{称呼}，{产品}收到了吧？用之前有什么不清楚的随时问我。', '{称呼}，{产品}用着还习惯吗？有什么感受跟我说说，我好记着下次怎么给你配。', '{称呼}，{产品}到手有几天了，用法上有没有拿不准的地方？']),
  ...own('asked', ['{称呼}，前几天你问的{事项}，还有什么想了解的吗？我在的。', '{称呼}，上次聊到{事项}，我又问了下细节，方便的话给你说说？', '{称呼}，你问过的{事项}现在有货，要不要给你留一份？']),
  ...own('birthday', ['{称呼}，生日快乐！愿你这一岁平平安安、事事顺心。', '{称呼}，今天是你的生日，祝你天天开心，身体健康！', '{称呼}，生日快乐呀～新的一岁，想要的都慢慢实现。']),
  ...own('lapsing', ['{称呼}，好久没联系了，最近都好吗？{产品}还在用吗？', '{称呼}，有阵子没见你拿{产品}了，是用着不合适还是换别的了？跟我说实话就行。', '{称呼}，想起来你之前用的{产品}，最近怎么样？需要什么随时叫我。']),
  ...own('festival', ['{称呼}，{节日}快乐！祝你和家人一切都好。', '{称呼}，{节日}到了，祝你开开心心、平平安安。', '{称呼}，祝你{节日}快乐，谢谢你一直照顾小店的生意。']),
  ...own('custom', ['{称呼}，之前说好的，{事项}。', '{称呼}，跟你说一声：{事项}。', '{称呼}，我记着呢——{事项}。']),
];
