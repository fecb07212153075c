import { parseYuan, typedYuan, type Fen } from '@core/kernel/money';
import { useState } from 'react';
import { refusalCopy } from '../../shared/copy/refusals';
import { CellGroup } from '../../shared/ui/cell';
import { Field } from '../../shared/ui/field';

export interface YuanFieldProps {
  label: string;
  amount: Fen | undefined;
  placeholder: string;
  /** @param readable false while what stands there is no amount */
  onChange: (amount: Fen | undefined, readable: boolean) => void;
}

/** An amount that may be left out. */
export function YuanField({ label, amount, placeholder, onChange }: YuanFieldProps) {
  const [text, setText] = useState(amount === undefined ? '' : typedYuan(amount));
  const read = parseYuan(text);
  const type = (typed: string) => {
    setText(typed);
    const next = parseYuan(typed);
    onChange(next.ok ? next.value : undefined, next.ok || typed.trim() === '');
  };
  return (
    <CellGroup>
      <Field label={label} value={text} onChange={type} type="digit" unit="元" placeholder={placeholder} maxLength={10} error={read.ok || text.trim() === '' ? undefined : refusalCopy.AMOUNT_INVALID} />
    </CellGroup>
  );
}
