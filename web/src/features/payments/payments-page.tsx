import { defineWords, Page, PageHeader, useWords } from '../../ui/index.ts';

const words = defineWords({ title: { zh: '收缴', en: 'Money' } });

/** Money. */
export function PaymentsPage() {
  const text = useWords(words);
  return <Page header={<PageHeader title={text.title} />}>{null}</Page>;
}
