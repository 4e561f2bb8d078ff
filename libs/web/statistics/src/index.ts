export * from './statistics.routes';
