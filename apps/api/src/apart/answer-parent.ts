/** Reads the one text that this process was made for, sends what came of it, and ends. */
export function answerParent(read: (text: string) => unknown): void {
  // Whoever waited has gone.
  process.once('disconnect', () => process.exit());
  process.once('message', (text) => {
    void Promise.resolve(read(String(text))).then((result) => process.send?.(result));
  });
}
