export * from './access-log.routes';
