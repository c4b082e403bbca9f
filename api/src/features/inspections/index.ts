import './inspections.operations.ts';

export { recordFinding } from './findings.service.ts';
export { findingsForm } from './findings-file.service.ts';
export { frameFile } from './frame-file.ts';
export { drawInspection } from './inspections.service.ts';
export { type InspectionResult, inspectionResults } from './results.ts';
