export {
  allocate,
  drawSample,
  type Framed,
  frameDigest,
  readFrame,
} from './features/inspections/draw.ts';
