import { DatabaseModule, WorkerDb } from '@luutru/database';
import { countChanges } from '@luutru/statistics';
import { Keys, VaultModule } from '@luutru/vault';
import { NestFactory } from '@nestjs/core';

const atOnce = 1000;

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
    while ((await worker.run((transaction) => countChanges(transaction, atOnce))) > 0);
    return (stays / (performance.now() - began)) * 1000;
  } finally {
    await context.close();
  }
}
