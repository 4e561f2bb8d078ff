import { join } from 'node:path';
import { runToEnd } from './run-to-end.ts';
import { root } from './settings.ts';
import { StartFailure } from './start-failure.ts';

/** Builds what changed since the last time; silent unless it fails. */
export async function build(logFile: string): Promise<void> {
  const nx = join(root, 'node_modules', '.bin', 'nx');
  const command = [nx, 'run-many', '-t', 'build', '--outputStyle=static'];
  const { status, output } = await runToEnd(command, { ...process.env, NX_DAEMON: 'false' }, logFile);
  if (status === 'exit 0') return;
  process.stderr.write(output);
  throw new StartFailure(
    `Biên dịch không thành; lỗi ở trên và trong ${logFile}`,
    'The build failed, see above',
  );
}
