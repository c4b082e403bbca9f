export { axisFrom } from './outlook.ts';
