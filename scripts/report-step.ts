/** 1.2 KB, 457 KB, 1.4 MB. */
export function readableBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(kilobytes < 10 ? 1 : 0)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** 0.4 s, 12.0 s, 2 min 5 s. */
export function readableTime(ms: number): string {
  const seconds = ms / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs a step and says on stderr, in one line, what came of it and how long it took.
 * @param work returns what to say about its result
 */
export async function reportStep(name: string, work: () => Promise<string>, say: (line: string) => void = (line) => console.error(line)): Promise<void> {
  const started = Date.now();
  const said = await work();
  say(`${name.padEnd(22)} ${said} (${readableTime(Date.now() - started)})`);
}
