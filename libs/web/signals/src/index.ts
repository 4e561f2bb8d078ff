export * from './signals.routes';
