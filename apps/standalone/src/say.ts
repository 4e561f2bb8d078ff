/** One line on the console. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs one step of the start and tells how long it took. */
export async function timed<T>(name: string, step: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await step();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  say(`  ✓ ${name.padEnd(48)} ${seconds.padStart(6)} s`);
  return result;
}
