// Every workflow this product runs: the worker's bundle is made from this file.

export { nationalCycle } from './national-cycle.ts';
export { reminderMorning } from './reminder-morning.ts';
export { ubtCycle } from './ubt-cycle.ts';
