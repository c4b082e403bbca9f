import { AlignmentType, type FileChild, LineRuleType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { typeWidth } from '../form.ts';
import type { DocumentChart } from '../official-document.ts';
import { officeFonts } from './fonts.ts';
import { run } from './pieces.ts';

const PIXELS = 96 / 25.4;
const font = { name: officeFonts.body, size: 10 };

/** A chart that Word can edit: a bar a row, the mark as a line of its own words below. */
export function chartOf(chart: DocumentChart): FileChild[] {
  // Word draws the first category at the bottom.
  const bars = [...chart.bars].reverse();
  const height = Math.min(215, 14 + bars.length * 6.4);
  const most = Math.max(1, ...chart.bars.map(({ value }) => value));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: chart.mark !== null,
      spacing: { before: 160, line: 240, lineRule: LineRuleType.AUTO },
      children: [
        new ChartRun({
          type: 'bar',
          title: { text: chart.title, font: { name: officeFonts.heading, size: 14 } },
          legend: false,
          categories: bars.map(({ label }) => label),
          series: [
            {
              name: chart.title,
              values: bars.map(({ value }) => value),
              color: '3B6EA5',
              dataLabels: { value: true, position: 'outsideEnd', numberFormat: '0.00%', font },
            },
          ],
          gapWidth: 45,
          categoryAxis: { font },
          valueAxis: { minimum: 0, maximum: Math.ceil(most * 10) / 10, numberFormat: '0%', font },
          transformation: { width: Math.round(typeWidth * PIXELS), height: Math.round(height * PIXELS) },
          altText: {
            name: chart.title,
            description: chart.bars.map(({ label, text }) => `${label} ${text}`).join('；'),
          },
        }),
      ],
    }),
    ...(chart.mark === null
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 120 },
            children: [run(chart.mark.text, 'body', 12)],
          }),
        ]),
  ];
}
