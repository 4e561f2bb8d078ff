import { Controller, Inject, type MessageEvent, type OnModuleDestroy, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { EventListener, type Principal } from '@luutru/database';
import { Caller, Permission } from '@luutru/http';
import { filter, interval, map, merge, mergeMap, type Observable, startWith, Subject, takeUntil } from 'rxjs';

const heartbeatMs = 15_000;

/** Server-sent events of what the caller may see. They say that something changed, never what: that is fetched. */
@Controller('events')
export class EventsController implements OnModuleDestroy {
  private readonly stopping = new Subject<void>();

  constructor(@Inject(EventListener) private readonly listener: EventListener) {}

  @Sse()
  @Permission('events:read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    schema: { type: 'string' },
    description: 'sync: {type, stayId}; import: {type, importId}; heartbeat every 15 s',
  })
  stream(@Caller() { tenantId }: Principal): Observable<MessageEvent> {
    const synced = this.listener.events.pipe(
      filter((event) => event.type === 'sync' && event.tenantId === tenantId),
      mergeMap((event) => (event.type === 'sync' ? event.stayIds : [])),
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
    return merge(synced, imported, missed, heartbeat).pipe(takeUntil(this.stopping));
  }

  /** An open stream would keep the process from ending. */
  onModuleDestroy(): void {
    this.stopping.next();
  }
}
