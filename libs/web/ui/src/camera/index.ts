export * from './camera-scan';
