import { form } from '../form.ts';
import type { DocumentChart } from '../official-document.ts';
import { area, type Sheet } from './sheet.ts';

const SIZE = 10.5;
const ROW = 16.5;

/** How high a chart is with its title, in points. */
export const chartHeight = ({ bars }: DocumentChart): number => form.line.height + bars.length * ROW + 30;

/** Horizontal bars with their labels, their values, and a dashed line across them for the mark. */
export function drawChart(sheet: Sheet, chart: DocumentChart): void {
  const labels = Math.min(
    130,
    Math.max(...chart.bars.map(({ label }) => sheet.width(label, 'regular', SIZE)), 40) + 8,
  );
  const values = Math.max(...chart.bars.map(({ text }) => sheet.width(text, 'regular', SIZE)), 30) + 8;
  const left = area.left + labels;
  const length = area.width - labels - values;
  const end = Math.max(1, chart.mark?.value ?? 0, ...chart.bars.map(({ value }) => value));
  const x = (value: number) => left + (length * Math.max(0, value)) / end;
  const height = chart.bars.length * ROW;
  sheet.room(chartHeight(chart));
  sheet.paragraph([{ text: chart.title, face: 'strong' }], { size: 14, align: 'center' });
  const top = sheet.y + (chart.mark ? 14 : 4);
  if (chart.mark) {
    const at = x(chart.mark.value);
    sheet.rule([at, top - 2], [at, top + height + 2], { width: 1, color: `#${form.red}`, dash: 3 });
    const width = sheet.width(chart.mark.text, 'regular', SIZE);
    const from = Math.min(at - width / 2, area.left + area.width - width);
    sheet.at(chart.mark.text, from, top - 9, { size: SIZE, color: `#${form.red}` });
  }
  for (const [at, { label, value, text }] of chart.bars.entries()) {
    const middle = top + at * ROW + ROW / 2;
    sheet.at(label, left - 6 - sheet.width(label, 'regular', SIZE), middle, { size: SIZE });
    sheet.pdf
      .save()
      .rect(left, middle - ROW * 0.32, Math.max(0.5, x(value) - left), ROW * 0.64)
      .fill('#3B6EA5')
      .restore();
    const beside = x(value) + 4;
    // The mark passes behind the figures.
    sheet.pdf
      .save()
      .rect(beside - 2, middle - ROW * 0.4, sheet.width(text, 'regular', SIZE) + 4, ROW * 0.8)
      .fill('#fff')
      .restore();
    sheet.at(text, beside, middle, { size: SIZE });
  }
  sheet.rule([left, top - 2], [left, top + height + 2], { width: 0.8 });
  sheet.y = top + height + 12;
}
