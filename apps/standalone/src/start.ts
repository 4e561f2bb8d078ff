import { say } from './say.ts';
import { StandaloneRun } from './standalone-run.ts';
import { StartFailure } from './start-failure.ts';
import { onStopRequest } from './stop-requests.ts';

const run = new StandaloneRun();

onStopRequest({
  gently: async () => {
    say('\nĐang dừng … | Stopping …');
    await run.stop();
    say('Đã dừng | Stopped');
    process.exit(0);
  },
  atOnce: () => {
    run.kill();
    process.exit(130);
  },
});

try {
  await run.start();
} catch (error) {
  // After a request to stop, what was being started fails of itself.
  if (!run.isStopping) {
    const known = error instanceof StartFailure;
    process.stderr.write(`${known ? error.message : ((error as Error).stack ?? String(error))}\n`);
    await run.stop();
    process.exit(1);
  }
}
