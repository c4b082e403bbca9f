// A report of so many townships as .docx and .pdf, written once in a process that has written none before.
import { writeDocx, writePdf } from '../../packages/documents/src/index.ts';
import { exampleDocument } from '../../packages/documents/src/official-document.fixture.ts';

const townships = Number(process.argv[2] ?? 25);
const document = exampleDocument(townships);
const started = performance.now();
const docx = await writeDocx(document);
const between = performance.now();
const pdf = await writePdf(document);
const ended = performance.now();
const ms = (from: number, to: number) => `${Math.round(to - from)} ms`;
console.log(
  `${townships} townships: .docx ${ms(started, between)} (${docx.length} bytes), .pdf ${ms(between, ended)} (${pdf.length} bytes), both ${ms(started, ended)}`,
);
