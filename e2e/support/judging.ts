import { JudgeLookups, JudgeNight, JudgeStays, ScreenEntries } from '@luutru/signals';
import { poolOptions, WorkerDb } from '@luutru/database';
import { Vault } from '@luutru/vault';
import { DataSource } from 'typeorm';
import type { TestDatabase } from './test-database.ts';

/** What the worker does for signals, when a test says so, with the worker's own role. */
export interface Judging {
  /** Judges every stay that waits. @returns how many alerts that raised */
  stays(): Promise<number>;
  entries: ScreenEntries;
  lookups: JudgeLookups;
  night: JudgeNight;
  close(): Promise<void>;
}

export async function startJudging(database: TestDatabase): Promise<Judging> {
  const source = await new DataSource(
    poolOptions({ url: database.url, poolSize: 2 }, 'luutru_worker', database.keys),
  ).initialize();
  const workerDb = new WorkerDb(source);
  const vault = new Vault(database.keys);
  const judgeStays = new JudgeStays(workerDb, vault);
  return {
    async stays() {
      let all = 0;
      for (;;) {
        const { judged, raised } = await judgeStays.run(250);
        all += raised;
        if (judged === 0) return all;
      }
    },
    entries: new ScreenEntries(workerDb),
    lookups: new JudgeLookups(workerDb),
    night: new JudgeNight(workerDb, vault),
    close: () => source.destroy(),
  };
}
