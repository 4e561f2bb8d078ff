export * from './trips.routes';
