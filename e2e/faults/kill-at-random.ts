import { setTimeout as pause } from 'node:timers/promises';
import { pick, type Random } from './seeded-random.ts';

/** A process that may be killed at any time. */
export interface Victim {
  name: string;
  isAlive(): boolean;
  kill(): Promise<void>;
  /** Resolves when it serves again. */
  start(): Promise<void>;
}

export interface Killings {
  /** How often each was killed. */
  kills: Record<string, number>;
  /** Those found dead although nobody had killed them. */
  diedByThemselves: string[];
  /** Why some did not come back. */
  notStarted: string[];
}

/**
 * Every one or two seconds kills one of the victims, and starts it again up to half a second later, without waiting
 * for it: several may be away at once. When told to end, waits until all serve.
 */
export async function killAtRandom(
  random: Random,
  victims: readonly Victim[],
  ending: AbortSignal,
): Promise<Killings> {
  const killings: Killings = { kills: {}, diedByThemselves: [], notStarted: [] };
  const away = new Map<Victim, Promise<void>>();
  const strike = async (victim: Victim): Promise<void> => {
    if (!victim.isAlive()) killings.diedByThemselves.push(victim.name);
    await victim.kill();
    killings.kills[victim.name] = (killings.kills[victim.name] ?? 0) + 1;
    await pause(500 * random());
    await victim.start().then(
      () => away.delete(victim),
      (error: Error) => killings.notStarted.push(error.message),
    );
  };
  while (!ending.aborted) {
    await pause(1000 + 1000 * random(), undefined, { signal: ending }).catch(() => undefined);
    const present = victims.filter((victim) => !away.has(victim));
    if (ending.aborted || !present.length) continue;
    const victim = pick(random, present);
    away.set(victim, strike(victim));
  }
  await Promise.all(away.values());
  killings.diedByThemselves.push(...victims.filter((victim) => !victim.isAlive()).map(({ name }) => name));
  return killings;
}
