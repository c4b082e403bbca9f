import { defineWords, Page, PageHeader, useWords } from '../../ui/index.ts';

const words = defineWords({ title: { zh: '参保名册', en: 'Enrollments' } });

/** Enrollments. */
export function EnrollmentsPage() {
  const text = useWords(words);
  return <Page header={<PageHeader title={text.title} />}>{null}</Page>;
}
