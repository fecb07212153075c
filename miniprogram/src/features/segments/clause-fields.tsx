import { View } from '@tarojs/components';
import { LIFECYCLE_STAGES } from '@core/customers/lifecycle-stage';
import type { Catalogue } from '@core/merchants/merchants.contract';
import { DATE_TESTS, type DateTest, type Test } from '@core/segments/condition';
import type { DayPeriod, Period } from '@core/segments/period';
import { GRADES } from '@core/totals/grade';
import { stageName } from '../../shared/copy/stages';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { toggled } from '../../shared/ui/toggled';
import { TagChoice } from '../tags/tag-choice';
import { BoughtFields } from './bought-fields';
import { DaysLine } from './number-line';
import { PeriodFields } from './period-fields';
import { PlaceFields, SourceFields } from './place-fields';
import { ProductChips } from './product-chips';
import { RangeFields } from './range-fields';
import { dateTestName } from './segment-words';

export interface ClauseFieldsProps {
  test: Test;
  book: Pick<Catalogue, 'tags' | 'products'>;
  onChange: (test: Test) => void;
  /** Whether everything that was typed can be read. */
  onReadable: (readable: boolean) => void;
}

/** The values of one test. */
export function ClauseFields({ test, book, onChange, onReadable }: ClauseFieldsProps) {
  switch (test.test) {
    case 'bought':
      return <BoughtFields test={test} products={book.products} onChange={onChange} onReadable={onReadable} />;
    case 'boughtBefore':
      return (
        <View>
          <ProductChips products={book.products} chosen={test.productIds} onChange={(productIds) => onChange({ ...test, productIds })} />
          <DaysLine label="多少天没再买" value={test.notWithinDays} onChange={(notWithinDays) => onChange({ ...test, notWithinDays })} />
        </View>
      );
    case 'runsOut':
      return <DaysLine label="几天内用完，用完了的也算" min={0} value={test.inDays} onChange={(inDays) => onChange({ ...test, inDays })} />;
    case 'tag':
      return <TagChoice tags={book.tags} isChosen={({ tagId }) => tagId === test.tagId} onChoose={({ tagId }) => onChange({ ...test, tagId })} />;
    case 'stage':
      return <ChipRow>{LIFECYCLE_STAGES.map((stage) => <Chip key={stage} selected={test.oneOf.includes(stage)} onClick={() => onChange({ ...test, oneOf: toggled(test.oneOf, stage) })}>{stageName[stage]}</Chip>)}</ChipRow>;
    case 'grade':
      return <ChipRow>{GRADES.map((grade) => <Chip key={grade} selected={test.oneOf.includes(grade)} onClick={() => onChange({ ...test, oneOf: toggled(test.oneOf, grade) })}>{grade} 类</Chip>)}</ChipRow>;
    case 'spend':
    case 'orders':
      return <RangeFields test={test} onChange={onChange} onReadable={onReadable} />;
    case 'added':
    case 'firstBought':
    case 'lastBought':
      return <DateFields test={test} onChange={onChange} />;
    case 'place':
      return <PlaceFields holds={test.holds} onChange={(holds) => onChange({ ...test, holds })} />;
    case 'source':
      return <SourceFields is={test.is} onChange={(is) => onChange({ ...test, is })} />;
  }
}

function DateFields({ test, onChange }: { test: Extract<Test, { test: DateTest }>; onChange: (test: Test) => void }) {
  const period = periodOf(test);
  return (
    <View>
      <ChipRow>
        {DATE_TESTS.map((asked) => <Chip key={asked} selected={test.test === asked} onClick={() => onChange({ test: asked, ...period })}>{dateTestName[asked]}</Chip>)}
      </ChipRow>
      <PeriodFields period={period} onChange={(next) => 'inAnyDays' in next || onChange({ test: test.test, ...next })} />
    </View>
  );
}

/** The period of a test without the rest of it. */
function periodOf(test: Exclude<Period, { inAnyDays: number }>): DayPeriod {
  return 'withinDays' in test ? { withinDays: test.withinDays } : { from: test.from, until: test.until };
}
