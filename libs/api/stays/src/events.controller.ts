import { Controller, Inject, type MessageEvent, type OnModuleDestroy, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { EventListener, OfficeDb, type Principal } from '@luutru/database';
import { Caller, Permission } from '@luutru/http';
import { filter, interval, map, merge, mergeMap, type Observable, startWith, Subject, takeUntil } from 'rxjs';

const heartbeatMs = 15_000;

/** Server-sent events of what the caller may see. They say that something changed, never what: that is fetched. */
@Controller('events')
export class EventsController implements OnModuleDestroy {
  private readonly stopping = new Subject<void>();

  constructor(
    @Inject(EventListener) private readonly listener: EventListener,
    @Inject(OfficeDb) private readonly officeDb: OfficeDb,
  ) {}

  @Sse()
  @Permission('events:read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    schema: { type: 'string' },
    description:
      'sync: {type, stayId}; import: {type, importId}; for police alert: {type, alertId}; heartbeat every 15 s',
  })
  async stream(@Caller() caller: Principal): Promise<Observable<MessageEvent>> {
    const { tenantId } = caller;
    const units = await this.unitsOf(caller);
    const alerted = this.listener.events.pipe(
      mergeMap((event) => (event.type === 'alert' ? event.alerts : [])),
      filter((alert) => alert.units.some((unit) => units.has(unit))),
      map(({ id }): MessageEvent => ({ type: 'alert', data: { type: 'alert', alertId: id } })),
    );
    const synced = this.listener.events.pipe(
      mergeMap((event) => (event.type === 'sync' && event.tenantId === tenantId ? event.stayIds : [])),
      map((stayId): MessageEvent => ({ type: 'sync', data: { type: 'sync', stayId } })),
    );
    const imported = this.listener.events.pipe(
      mergeMap((event) => (event.type === 'import' && event.tenantId === tenantId ? [event.importId] : [])),
      map((importId): MessageEvent => ({ type: 'import', data: { type: 'import', importId } })),
    );
    // After the database was away nobody knows what was missed: the client is told to fetch what it shows.
    const missed = this.listener.reconnected.pipe(
      map((): MessageEvent => ({ type: 'reset', data: { type: 'reset' } })),
    );
    const heartbeat = interval(heartbeatMs).pipe(
      startWith(0),
      map((): MessageEvent => ({ type: 'heartbeat', data: {} })),
    );
    return merge(synced, imported, alerted, missed, heartbeat).pipe(takeUntil(this.stopping));
  }

  /** The units whose alerts an officer hears of: those that the database shows. */
  private async unitsOf(caller: Principal): Promise<ReadonlySet<string>> {
    if (caller.role !== 'police') return new Set();
    const [row] = await this.officeDb.run(caller, (transaction) =>
      transaction.query<{ units: string[] }>('select app.jurisdiction_units() as units'),
    );
    return new Set(row?.units);
  }

  /** An open stream would keep the process from ending. */
  onModuleDestroy(): void {
    this.stopping.next();
  }
}
