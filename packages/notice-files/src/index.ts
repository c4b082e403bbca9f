export type { Format, NoticeText } from './extract.ts';
export { type FaultPlace, type FileFaultCode, FileRefusal } from './fault.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { confined, type NoticeRead, readNoticeFile } from './read-notice-file.ts';
