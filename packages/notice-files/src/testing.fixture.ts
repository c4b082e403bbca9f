import type { OfficialDocument } from '@canbao/documents';
import { strToU8, zipSync } from 'fflate';

/** A made-up notice with a table of targets, as an office would have it typeset. */
export function exampleNotice(): OfficialDocument {
  const said = (kind: 'paragraph' | 'heading', text: string) => ({ kind, runs: [{ text }] });
  return {
    mark: '示例县人民政府办公室文件',
    number: '示府办发〔2025〕8号',
    standing: '',
    title: '关于做好2026年度城乡居民基本医疗保险参保缴费工作的通知',
    recipients: '各乡镇人民政府，县级有关部门：',
    blocks: [
      said('heading', '一、缴费标准'),
      said('paragraph', '2026年度城乡居民基本医疗保险个人缴费标准为每人每年400元，财政补助标准不低于700元。'),
      said(
        'paragraph',
        '特困人员、孤儿个人缴费部分由县财政全额承担，低保对象按照个人缴费标准的75%给予资助，返贫致贫人口按200元给予资助。',
      ),
      said('heading', '二、缴费时间'),
      said(
        'paragraph',
        '集中缴费期为2025年9月1日至2026年2月28日。新生儿出生后90日内参保的，自出生之日起享受待遇。',
      ),
      {
        kind: 'table',
        title: '各乡镇目标任务表',
        columns: [
          { head: '乡镇', align: 'left', share: 30 },
          { head: '任务数', align: 'right', share: 20 },
        ],
        rows: [
          { cells: ['东河镇', '31000'] },
          { cells: ['西山乡', '17800'] },
          { cells: ['城关街道', '54300'] },
          { cells: ['合计', '103100'], strong: true },
        ],
        note: '',
      },
    ],
    issuer: '示例县人民政府办公室',
    date: '2025年8月20日',
    copies: '',
  };
}

/** A .docx of this body, and of other parts. */
export const docxOf = (body: string, parts: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ),
    ...parts,
  });

/** A .pdf of so many pages that hold nothing but a line that was drawn, as a scan holds nothing but a picture. */
export function pdfOfPictures(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, at) => `${3 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    ...Array.from({ length: pages }, (_, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + at * 2} 0 R >>`,
      '<< /Length 24 >>\nstream\n10 10 m 500 800 l S    \nendstream',
    ]).flat(),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  );
}

export async function* streamOf(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
