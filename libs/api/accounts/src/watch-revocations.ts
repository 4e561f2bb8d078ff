import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { EventListener, PlatformDb } from '@luutru/database';
import { logger, RevokedSessions } from '@luutru/http';
import { Subject, takeUntil } from 'rxjs';
import { SessionsRepository } from './sessions.repository.js';

/** Keeps this process' list of ended sessions whole: what others announce, and what was missed while away. */
@Injectable()
export class WatchRevocations implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new Subject<void>();

  constructor(
    @Inject(EventListener) listener: EventListener,
    @Inject(RevokedSessions) private readonly revoked: RevokedSessions,
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
  ) {
    listener.events.pipe(takeUntil(this.stopping)).subscribe((event) => {
      if (event.type === 'sessionRevoked') revoked.add(event.sessionId);
    });
    listener.reconnected.pipe(takeUntil(this.stopping)).subscribe(() => void this.catchUp());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.catchUp();
  }

  onModuleDestroy(): void {
    this.stopping.next();
  }

  private async catchUp(): Promise<void> {
    try {
      const missed = await this.platformDb.run((transaction) =>
        new SessionsRepository(transaction).recentlyRevoked(),
      );
      for (const sessionId of missed) this.revoked.add(sessionId);
    } catch {
      // The listener reconnects once more when the database is back, and this runs again.
      logger.warn('ended sessions could not be read');
    }
  }
}
