export { type BasisData, BasisMark, ClausePlace } from './basis-mark.tsx';
export { Button, type ButtonProps, buttonClass, Key } from './button.tsx';
export { type Card, Checkbox, RadioCards } from './choice.tsx';
export { cx } from './cx.ts';
export { DropZone } from './drop-zone.tsx';
export { ErrorSummary, type FormFault } from './error-summary.tsx';
export { DateField, Field, MoneyField, type Option, Select, TextField } from './field.tsx';
export { FigureBand, type KeyFigure } from './figure-band.tsx';
export { Count, DayText, Money, Rate } from './figures.tsx';
export { FileDrop } from './file-drop.tsx';
export {
  formatClock,
  formatCount,
  formatInstant,
  formatMoney,
  formatRate,
  parseDay,
  parseMoney,
} from './format.ts';
export { FoundList } from './found-list.tsx';
export {
  counted,
  defineWords,
  type Language,
  LanguageProvider,
  useLanguage,
  useWords,
  wordsIn,
} from './language.tsx';
export { Notice } from './notice.tsx';
export { Page, PageHeader, SidePanel } from './page.tsx';
export { Pager } from './pager.tsx';
export { ProgressBar } from './progress-bar.tsx';
export { RateBar } from './rate-bar.tsx';
export { DeniedState, EmptyState, ErrorState, Skeleton } from './states.tsx';
export { type Column, Table } from './table.tsx';
export { type Tab, Tabs } from './tabs.tsx';
export { type IconName, StateWord, Tag, type Tone } from './tag.tsx';
export { Toasts, toast } from './toast.tsx';
