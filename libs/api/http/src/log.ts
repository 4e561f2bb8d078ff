import { pino } from 'pino';

/**
 * One JSON line an event. Only what is passed by name is written: never a body, a header, a person's name or number.
 */
export const logger = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
});
