import { setTimeout as pause } from 'node:timers/promises';

const askAgainMs = 50;

/**
 * Asks until the answer is yes. What is asked may be away: an error means "not yet", and is told when time is up.
 * @returns after how many seconds it was
 */
export async function until(what: string, seconds: number, ask: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  const passed = (): number => (performance.now() - started) / 1000;
  let reason = 'no';
  while (passed() < seconds) {
    try {
      if (await ask()) return passed();
      reason = 'no';
    } catch (error) {
      reason = (error as Error).message;
    }
    await pause(askAgainMs);
  }
  throw new Error(`Not within ${seconds} s: ${what} (last answer: ${reason})`);
}
