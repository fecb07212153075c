/** Does it; what goes wrong is logged with the ids of what it was about and answered as null, so that it stops nothing else. */
export async function attempt<T>(about: Record<string, string>, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    console.error(JSON.stringify({ ...about, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
    return null;
  }
}
