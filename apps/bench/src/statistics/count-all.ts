import { DatabaseModule, WorkerDb } from '@luutru/database';
import { countChanges } from '@luutru/statistics';
import { Keys, VaultModule } from '@luutru/vault';
import { NestFactory } from '@nestjs/core';

/** As many as the worker's limits of time allow on a slow machine; halved where they do not. */
const mostAtOnce = 2000;
const leastAtOnce = 100;

class CountingModule {}

/** Has the worker's own code count everything, on the worker's own role. @returns stays a second */
export async function countAll(databaseUrl: string, secretsDir: string, stays: number): Promise<number> {
  const context = await NestFactory.createApplicationContext(
    {
      module: CountingModule,
      imports: [
        VaultModule.with(Keys.load(secretsDir)),
        DatabaseModule.forWorker({ url: databaseUrl, poolSize: 2 }),
      ],
    },
    { logger: ['error'], abortOnError: false },
  );
  try {
    const worker = context.get(WorkerDb);
    const began = performance.now();
    for (let atOnce = mostAtOnce; ;) {
      const counted = await worker
        .run((transaction) => countChanges(transaction, atOnce))
        .catch((error: unknown) => {
          if (atOnce <= leastAtOnce) throw error;
          atOnce = Math.ceil(atOnce / 2);
          return -1;
        });
      if (counted === 0) break;
    }
    return (stays / (performance.now() - began)) * 1000;
  } finally {
    await context.close();
  }
}
