export { SimulationGate } from './simulation-gate.tsx';
