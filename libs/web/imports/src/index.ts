export * from './imports.routes';
