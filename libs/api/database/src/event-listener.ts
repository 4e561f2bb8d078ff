import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Subject } from 'rxjs';

/** What one process tells all others through PostgreSQL's LISTEN and NOTIFY. Ids only, never personal data. */
export type DatabaseEvent =
  | { type: 'sync'; tenantId: string; stayIds: string[] }
  | { type: 'import'; tenantId: string; importId: string }
  | { type: 'alert'; alerts: { id: string; units: string[] }[] }
  | { type: 'sessionRevoked'; sessionId: string };

export const eventChannel = 'luutru_events';
const reconnectMs = 500;

/**
 * One connection that listens. It comes back by itself after the database was away; `reconnected` then fires,
 * for whatever was announced meanwhile is gone.
 */
export class EventListener implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly events = new Subject<DatabaseEvent>();
  readonly reconnected = new Subject<void>();
  private client?: pg.Client;
  private stopped = false;
  private retry?: NodeJS.Timeout;

  constructor(private readonly url: string) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'luutru events',
      connectionTimeoutMillis: 2000,
      keepAlive: true,
    });
    let lost = false;
    const again = (): void => {
      if (lost) return;
      lost = true;
      client.removeAllListeners('notification');
      if (!this.stopped) this.retry = setTimeout(() => void this.connect(), reconnectMs);
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', ({ payload }) =>
      this.events.next(JSON.parse(payload ?? '{}') as DatabaseEvent),
    );
    try {
      await client.connect();
      await client.query(`listen ${eventChannel}`);
      this.client = client;
      this.reconnected.next();
    } catch {
      again();
      await client.end().catch(() => undefined);
    }
  }
}
