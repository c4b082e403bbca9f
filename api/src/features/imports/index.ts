import './imports.operations.ts';

export { importHandlers } from './import-jobs.ts';
export { UploadTooLarge } from './imports.errors.ts';
export { commitImport, importJobs, startImport } from './imports.service.ts';
export { blankRoster } from './template.service.ts';
export { readUpload, receiveUpload, UPLOAD_BYTES, uploadOf } from './uploads.service.ts';
export { wrongRowsFile } from './wrong-rows.ts';
