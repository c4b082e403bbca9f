import { importHandlers } from '../features/imports/index.ts';
import { reassessmentHandlers } from '../features/reassessments/index.ts';
import { simulationHandlers } from '../features/simulations/index.ts';
import type { JobHandlers } from '../platform/jobs.ts';
import type { Platform } from '../platform/platform.ts';

/** What each kind of long work does, by the job's name. */
export const jobHandlers = (platform: Platform): JobHandlers => ({
  ...importHandlers(platform),
  ...simulationHandlers(platform),
  ...reassessmentHandlers(platform),
});
