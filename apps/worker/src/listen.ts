import { logger } from '@luutru/http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Listens, on any free port when the one asked for is taken: deliveries matter more than where health answers. */
export async function listen(app: NestFastifyApplication, host: string, port: number): Promise<number> {
  try {
    await app.listen(port, host);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    logger.warn({ port }, 'WORKER_PORT is taken, another port serves');
    await app.listen(0, host);
  }
  const address = app.getHttpServer().address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
