import { useEffect, useRef, useState } from 'react';
import type { FormElement } from './form-element';

/**
 * The value of an input that a person types in. Taro sends it back to WeChat with every letter, and WeChat draws the value of
 * a form control anew even when it is the one it was given before
 * (https://github.com/Tencent/westore/issues/39): the cursor jumps, and what was typed meanwhile is gone. So there a
 * value reaches the page with the element, which is made anew when somebody else than the typing person changes it.
 * @returns what the input takes: `key`, `value`, `ref` and, for its text, `onInput`.
 */
export function useSteadyValue(value: string, onChange: (text: string) => void) {
  const lastTyped = useRef(value);
  const [given, setGiven] = useState({ value, generation: 0 });
  if (value !== given.value) setGiven({ value, generation: given.generation + (value === lastTyped.current ? 0 : 1) });
  useEffect(() => {
    lastTyped.current = value;
  }, [value]);
  const typed = (text: string) => {
    lastTyped.current = text;
    onChange(text);
  };
  return process.env.TARO_ENV === 'h5' ? { shown: value, generation: 0, typed, held: undefined } : { shown: value, generation: given.generation, typed, held: keepToItself };
}

/** From now on the element knows its value, for when the page is drawn anew, and does not tell the page of it. */
function keepToItself(element: FormElement | null): void {
  if (element === null) return;
  const tell = element.setAttribute;
  element.setAttribute = function (this: FormElement, name, value) {
    if (name === 'value') this.props['value'] = value;
    else tell.call(this, name, value);
  };
}
