/** The remark that a line of a file holds, as previews show it. A line of a .csv that holds one column may stand in quotes. */
export function remarkOf(line: string): string {
  const inside = /^"(.*)",*$/.exec(line.trim())?.[1];
  return (inside === undefined ? line : inside.replace(/""/g, '"')).trim();
}
