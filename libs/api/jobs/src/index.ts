export { JobLoop } from './job-loop.js';
export { addJob, endJob, type Job, type JobKind, Jobs, LeaseLost, renewLease } from './jobs.js';
export { JobsModule } from './jobs.module.js';
