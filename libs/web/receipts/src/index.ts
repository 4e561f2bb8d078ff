export * from './receipts.routes';
