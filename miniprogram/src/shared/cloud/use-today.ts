import { shanghaiDayOf, utcMs, type ShanghaiDay } from '@core/kernel/time';
import { useState } from 'react';

/** The day on the phone's clock, in Shanghai, taken when the page opens. */
export function useToday(): ShanghaiDay {
  const [today] = useState(() => shanghaiDayOf(utcMs(Date.now())));
  return today;
}
