export type {
  DocumentBlock,
  DocumentChart,
  DocumentParagraph,
  DocumentRun,
  DocumentTable,
  OfficialDocument,
  TableColumn,
} from './official-document.ts';
