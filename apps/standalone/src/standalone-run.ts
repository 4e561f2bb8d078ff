import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signalIfThere } from './bound-process.ts';
import { build } from './build.ts';
import { checkPorts } from './check-ports.ts';
import { type Databases, openEmbedded, openExternal, startDatabaseServer } from './databases.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';
import { type Environments, environments } from './environment.ts';
import { freePort } from './free-port.ts';
import { keepRunning, type Program } from './program.ts';
import { lastComplaint } from './log-file.ts';
import { abandonRuns, runToEnd } from './run-to-end.ts';
import { say, timed } from './say.ts';
import { prepareSecrets, type Secrets } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';
import { StartFailure } from './start-failure.ts';
import { waitUntilReady } from './wait-until-ready.ts';
import { watchLogs } from './watch-logs.ts';
import { welcome } from './welcome.ts';

/** Everything of one `npm start`, from the first check to the last program ended. */
export class StandaloneRun {
  private readonly programs: Program[] = [];
  private server: EmbeddedPostgres | undefined;
  private stopped: Promise<void> | undefined;
  private logs = '';

  get isStopping(): boolean {
    return this.stopped !== undefined;
  }

  /** @throws StartFailure, or whatever else went wrong; what runs by then is ended by `stop`. */
  async start(): Promise<void> {
    const begun = performance.now();
    const settings = readSettings(process.env);
    await checkPorts(settings);
    this.makeFolders(settings);
    const secrets = await prepareSecrets(settings.dataDir);
    // A database of one's own is looked at before the build: its address is what people get wrong.
    let databases = settings.databaseUrl === undefined ? undefined : await this.external(settings, secrets);
    await this.step('biên dịch | build', () => build(join(this.logs, 'build.log')));
    databases ??= await this.step('PostgreSQL', () => this.embedded(settings, secrets));
    const workerPort = settings.workerPort ?? (await freePort());
    const env = environments(settings, databases, secrets, workerPort);
    await this.step('cơ sở dữ liệu | migrations and demo', () => this.prepare(env));
    await this.step('dịch vụ | services', () => this.launch(settings, env, workerPort));
    watchLogs(this.programs.map(({ logFile }) => logFile));
    welcome(settings, this.logs, (performance.now() - begun) / 1000);
  }

  /** Those that take requests first, then what they call, and the database last. */
  stop(): Promise<void> {
    this.stopped ??= this.stopInOrder();
    return this.stopped;
  }

  /** At once and without order; PostgreSQL recovers at the next start. */
  kill(): void {
    for (const program of this.programs) program.kill();
    if (this.server) signalIfThere(this.server.pid, 'SIGQUIT');
  }

  private makeFolders(settings: Settings): void {
    this.logs = join(settings.dataDir, 'logs');
    try {
      // PostgreSQL's own account must pass through; what is inside is closed by itself.
      mkdirSync(settings.dataDir, { recursive: true, mode: 0o711 });
      mkdirSync(this.logs, { recursive: true, mode: 0o700 });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new StartFailure(
        `Không ghi được vào DATA_DIR ${settings.dataDir} (${code})`,
        `DATA_DIR cannot be written (${code})`,
      );
    }
  }

  private async step<T>(name: string, work: () => Promise<T>): Promise<T> {
    if (this.isStopping) throw new StartFailure('Đã dừng', 'Stopped');
    return timed(name, work);
  }

  private external(settings: Settings, secrets: Secrets): Promise<Databases> {
    return openExternal({ ...settings, databaseUrl: settings.databaseUrl ?? '' }, secrets);
  }

  private async embedded(settings: Settings, secrets: Secrets): Promise<Databases> {
    this.server = await startDatabaseServer(settings);
    void this.reviveServer(settings, this.server);
    return openEmbedded(this.server, secrets);
  }

  /** The others reconnect by themselves, for the port stays the same. */
  private async reviveServer(settings: Settings, first: EmbeddedPostgres): Promise<void> {
    for (let server = first; ;) {
      const reason = await server.exited;
      if (this.isStopping) return;
      say(`PostgreSQL: dừng bất ngờ (${reason}), chạy lại | ended, restarting; see ${server.logFile}`);
      const revived = await startDatabaseServer(settings, server.port).catch((error: Error) =>
        say(error.message),
      );
      if (revived) this.server = server = revived;
      else await pause(2000);
      if (this.isStopping) await this.server?.stop();
    }
  }

  private async prepare(env: Environments): Promise<void> {
    const logFile = join(this.logs, 'prepare.log');
    const { status, output } = await runToEnd(['apps/api/dist/prepare.js'], env.prepare, logFile);
    if (status === 'exit 0') return;
    const reason = lastComplaint(output) || status;
    throw new StartFailure(
      `Không chuẩn bị được cơ sở dữ liệu (nhật ký: ${logFile})`,
      `The database could not be prepared: ${reason}`,
    );
  }

  private async launch(settings: Settings, env: Environments, workerPort: number): Promise<void> {
    const keep = (name: string, programEnv: NodeJS.ProcessEnv) => {
      const logFile = join(this.logs, `${name}.log`);
      const program = keepRunning({ name, script: `apps/${name}/dist/main.js`, env: programEnv, logFile });
      this.programs.push(program);
      return program;
    };
    const population = keep('population-db', env.populationDb);
    const api = keep('api', env.api);
    const worker = keep('worker', env.worker);
    const host = ['0.0.0.0', '::'].includes(settings.host) ? '127.0.0.1' : settings.host;
    await waitUntilReady(api, `http://${host}:${settings.port}/health/ready`);
    await waitUntilReady(worker, `http://127.0.0.1:${workerPort}/health/ready`);
    await waitUntilReady(population, `http://127.0.0.1:${settings.populationPort}/health/ready`);
  }

  private async stopInOrder(): Promise<void> {
    abandonRuns();
    const [population, ...ours] = this.programs;
    await Promise.all(ours.map((program) => program.stop(15_000)));
    await population?.stop(5000);
    await this.server?.stop();
  }
}
