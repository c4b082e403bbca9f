export { type Answers, personWith, questionsLeft } from './ask.ts';
export { type BirthBand, birthBands } from './bands.ts';
export { type WhatIf, whatWouldChange } from './smallest.ts';
