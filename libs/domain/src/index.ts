export * from './vocabulary.js';
export * from './facility-kinds.js';
export * from './error-catalogue.js';
export { warningCodes, type WarningCode } from './warning-codes.js';
