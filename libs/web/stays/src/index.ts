export { ScanFromAnywhere } from './scanning/scan-from-anywhere';
export * from './stays.routes';
