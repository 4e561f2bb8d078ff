export { JudgeLookups } from './judging/judge-lookups.js';
export { JudgeNight, nightDueAt } from './judging/judge-night.js';
export { JudgeStays } from './judging/judge-stays.js';
export { ScreenEntries } from './judging/screen-entries.js';
export { SignalsModule } from './signals.module.js';
