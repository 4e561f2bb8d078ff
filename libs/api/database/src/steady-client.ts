import pg from 'pg';

/**
 * A pool's client that outlives its server. A server that goes down may greet and dismiss a client in one packet: by
 * then the pool has handed the client on, its new owner has not begun to listen, and an error that nobody hears ends
 * the process. Whoever holds the client is told by the next query, and the pool drops it afterwards.
 */
export class SteadyClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
