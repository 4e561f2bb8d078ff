export * from './accounts.js';
export * from './department.js';
export * from './facilities.js';
export * from './guest.js';
export { judgementOf } from './judged.js';
export * from './paging.js';
export * from './problem.js';
export * from './scans.js';
export * from './stays.js';
