import type { ResellerLevel } from '@core/resellers/level';
import type { ResellerRow } from '@core/resellers/resellers.contract';

export interface LevelRows extends ResellerLevel {
  rows: ResellerRow[];
}

/** Resellers under their level, in the order of the levels; a level that is not known comes last as 代理. */
export function byLevel(rows: readonly ResellerRow[], levels: readonly ResellerLevel[]): LevelRows[] {
  const known = new Set(levels.map(({ levelId }) => levelId));
  const groups = levels.map((level) => ({ ...level, rows: rows.filter(({ levelId }) => levelId === level.levelId) }));
  const others = { levelId: '', name: '代理', rows: rows.filter(({ levelId }) => !known.has(levelId)) };
  return [...groups, others].filter((group) => group.rows.length > 0);
}
