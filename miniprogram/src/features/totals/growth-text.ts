/** "比上年多 25%"; nothing was sold in the year before: empty. */
export function growthText(growth: number | null): string {
  if (growth === null) return '';
  const percent = Math.round(Math.abs(growth) * 100);
  if (percent === 0) return '和上年持平';
  return growth > 0 ? `比上年多 ${percent}%` : `比上年少 ${percent}%`;
}
