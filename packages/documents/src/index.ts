export { writeDocx } from './docx/write-docx.ts';
export type {
  DocumentBlock,
  DocumentChart,
  DocumentParagraph,
  DocumentRun,
  DocumentTable,
  OfficialDocument,
  TableColumn,
} from './official-document.ts';
export { writePdf } from './pdf/write-pdf.ts';
export { type ComputedCell, type SheetCell, type SheetData, writeSheets } from './sheet/write-sheets.ts';
