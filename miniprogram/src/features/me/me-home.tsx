import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMay, useSession } from '../../shared/cloud/session';
import { useAction } from '../../shared/cloud/use-action';
import { openPage } from '../../shared/routes/open-page';
import { CellGroup } from '../../shared/ui/cell';
import { ErrorState } from '../../shared/ui/error-state';
import { CallerChoices } from '../session/caller-choices';
import { Entry } from './entry';
import styles from './me-home.module.scss';
import { ShopHead } from './shop-head';
import { Tile } from './tile';
import { versionText } from './version-text';

const open = (page: 'shipping' | 'unpaid' | 'products' | 'duplicates' | 'export' | 'resellers' | 'import' | 'imports' | 'notices' | 'tags' | 'segments' | 'board' | 'calendar' | 'totals' | 'fields' | 'wordings' | 'contactRules' | 'assistants') => () => openPage(page);

/** The shop's own page: the daily round in four tiles, then what is set once and looked at now and then. */
export function MeHome() {
  const { active, callers } = useSession();
  const may = useMay();
  const catalogue = useAction('merchants.catalogue', {});
  const [switching, setSwitching] = useState(false);
  const products = catalogue.value?.products.length;
  if (!active) return null;

  return (
    <View>
      <ShopHead caller={active} onSwitch={callers.length > 1 ? () => setSwitching(true) : undefined} />
      {catalogue.refusal && <ErrorState code={catalogue.refusal.code} inline onRetry={() => void catalogue.refresh()} />}
      <View className={styles.tiles}>
        <Tile icon="truck" title="发货" onClick={open('shipping')} />
        <Tile icon="yuan" title="欠款" onClick={open('unpaid')} />
        <Tile icon="calendar" title="日历" onClick={open('calendar')} />
        <Tile icon="chart" title="数据" onClick={open('totals')} />
      </View>
      <CellGroup title="店里">
        <Entry icon="box" title="产品" brief="价格、一份能用几天" end={products === undefined ? '' : products === 0 ? '去添加' : `${products} 个`} onClick={open('products')} />
        <Entry icon="people" title="代理" brief="等级、发名片" onClick={open('resellers')} />
        {may('assistants.list') && <Entry icon="invite" title="助理" brief="邀请、能不能看进价、移出" onClick={open('assistants')} />}
      </CellGroup>
      <CellGroup title="联系客户">
        <Entry icon="chat" title="话术" brief="「今天」里复制的话，改成你的口气" onClick={open('wordings')} />
        {may('desk.setRules') && <Entry icon="sliders" title="联系规则" brief="多久联系一次，提醒哪些事" onClick={open('contactRules')} />}
        {may('merchants.setTemplates') && <Entry icon="bell" title="通知模板" brief="让客户快用完时收到微信通知" onClick={open('notices')} />}
      </CellGroup>
      <CellGroup title="整理客户">
        <Entry icon="steps" title="客户阶段" brief="快流失的、值得挽回的" onClick={open('board')} />
        <Entry icon="funnel" title="分群" brief="把常找的一群人存下来" onClick={open('segments')} />
        <Entry icon="tag" title="标签" brief={may('tags.leave') ? '改名、颜色、合并、删除' : '改名、颜色、自动打'} onClick={open('tags')} />
        {may('profile.setFields') && <Entry icon="list" title="自定义字段" brief="身高、会员卡……自己加几项" onClick={open('fields')} />}
        <Entry icon="merge" title="找重复客户" brief="同一个人记了两次，合成一位" onClick={open('duplicates')} />
      </CellGroup>
      <CellGroup title="搬进搬出">
        <Entry icon="upload" title="导入客户" brief="Excel、CSV、微信备注整批搬进来" onClick={open('import')} />
        <Entry icon="clock" title="导入记录" brief="24 小时内可以撤销" onClick={open('imports')} />
        {may('exports.write') && <Entry icon="download" title="导出" brief="客户、订单随时拿走" onClick={open('export')} />}
      </CellGroup>
      <View className={styles.about}>
        <View>回客 · 让老客户自己回来</View>
        <View>{versionText()}</View>
      </View>
      <CallerChoices open={switching} onClose={() => setSwitching(false)} />
    </View>
  );
}
