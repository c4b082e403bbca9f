import { defineWords, Page, PageHeader, useWords } from '../../ui/index.ts';

const words = defineWords({ title: { zh: '政策包', en: 'Policy pack' } });

/** Policy pack. */
export function PolicyPage() {
  const text = useWords(words);
  return <Page header={<PageHeader title={text.title} />}>{null}</Page>;
}
