import { defineWords, Page, PageHeader, useWords } from '../../ui/index.ts';

const words = defineWords({ title: { zh: '任务进度', en: 'Progress' } });

/** Progress. */
export function ProgressPage() {
  const text = useWords(words);
  return <Page header={<PageHeader title={text.title} />}>{null}</Page>;
}
