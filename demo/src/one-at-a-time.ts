/** Asked while it runs, it runs once more: the answer under way may be older than the question. */
export function oneAtATime(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  return () => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await run();
      }
      running = undefined;
    })();
    return running;
  };
}
