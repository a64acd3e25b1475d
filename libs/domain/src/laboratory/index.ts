export * from './decimal';
export { readValue, exactly, type Interval, type Limit } from './interval';
export * from './flags';
export { judgeLaboratory, type LaboratoryJudgement, type LaboratoryResult } from './judge';
export * from './range-bar';
export { readRangeText, readResult, type RangeReading, type Result } from './reading';
export * from './subject';
export { normaliseText } from './text';
export * from './unit';
