/** WeChat opens the camera; in the browser a sheet stands in for it, into which the code is pasted, as hand scanners do. */
export async function scanCode(): Promise<string | null> {
  const { askForCode } = await import('./browser/scan-sheet');
  return askForCode();
}
