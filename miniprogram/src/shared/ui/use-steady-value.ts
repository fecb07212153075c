import { useEffect, useRef, useState } from 'react';

/**
 * WeChat moves the cursor when the value comes back to an input that is being typed in, so there the input gets a value only
 * when it was changed from outside (and is made anew); the browser's input needs the current one at each drawing.
 */
export function useSteadyValue(value: string, onChange: (text: string) => void) {
  const lastTyped = useRef(value);
  const [start, setStart] = useState({ text: value, generation: 0 });
  useEffect(() => {
    if (value === lastTyped.current) return;
    lastTyped.current = value;
    setStart((before) => ({ text: value, generation: before.generation + 1 }));
  }, [value]);
  const typed = (text: string) => {
    lastTyped.current = text;
    onChange(text);
  };
  return process.env.TARO_ENV === 'h5' ? { shown: value, generation: 0, typed } : { shown: start.text, generation: start.generation, typed };
}
