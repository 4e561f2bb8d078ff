import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { EventListener, PlatformDb } from '@luutru/database';
import { logger, RevokedSessions } from '@luutru/http';
import { Subscription } from 'rxjs';
import { SessionsRepository } from './sessions.repository.js';

/** No access token outlives its session by more. */
const longestTokenSeconds = 600;
const againMs = 1000;

/** Hears of sessions that another replica ended, and catches up at start and after the database was away. */
@Injectable()
export class RevocationFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly subscription = new Subscription();
  private again?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    @Inject(EventListener) listener: EventListener,
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(RevokedSessions) private readonly revokedSessions: RevokedSessions,
  ) {
    this.subscription.add(
      listener.events.subscribe((event) => {
        if (event.type === 'sessionRevoked') revokedSessions.add(event.sessionId);
      }),
    );
    this.subscription.add(listener.reconnected.subscribe(() => void this.catchUp()));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.catchUp();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.again);
    this.subscription.unsubscribe();
  }

  /** Never throws: a database that is away is asked again. */
  private async catchUp(): Promise<void> {
    clearTimeout(this.again);
    if (this.stopped) return;
    try {
      const ended = await this.platformDb.run((transaction) =>
        new SessionsRepository(transaction).recentlyRevoked(longestTokenSeconds),
      );
      for (const sessionId of ended) this.revokedSessions.add(sessionId);
    } catch {
      if (this.stopped) return;
      logger.warn({ event: 'revocationsUnread' });
      this.again = setTimeout(() => void this.catchUp(), againMs);
    }
  }
}
