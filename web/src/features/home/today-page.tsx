import { defineWords, Page, PageHeader, useWords } from '../../ui/index.ts';

const words = defineWords({ title: { zh: '今日', en: 'Today' } });

/** Today. */
export function TodayPage() {
  const text = useWords(words);
  return <Page header={<PageHeader title={text.title} />}>{null}</Page>;
}
