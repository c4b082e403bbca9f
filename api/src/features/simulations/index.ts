import './require-simulation.ts';
import './simulations.operations.ts';

export { simulationHandlers } from './simulate-job.ts';
