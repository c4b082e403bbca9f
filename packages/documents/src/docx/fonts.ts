import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The typefaces of offices, with what to use where one is missing. */
export const officeFonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  pageNumber: '宋体',
} as const;

const alternatives: Record<string, { names: string; family: string }> = {
  方正小标宋简体: { names: '方正小标宋_GBK;小标宋;宋体;Noto Serif CJK SC', family: 'roman' },
  仿宋_GB2312: { names: '仿宋;FangSong;华文仿宋;Noto Serif CJK SC', family: 'modern' },
  黑体: { names: 'SimHei;Noto Sans CJK SC', family: 'modern' },
  楷体_GB2312: { names: '楷体;KaiTi;华文楷体;Noto Serif CJK SC', family: 'modern' },
  宋体: { names: 'SimSun;Noto Serif CJK SC', family: 'roman' },
};

const table = (() => {
  const fonts = Object.entries(alternatives).map(
    ([name, { names, family }]) =>
      `<w:font w:name="${name}"><w:altName w:val="${names}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  );
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${space}">${fonts.join('')}</w:fonts>`;
})();

const PART = 'word/fontTable.xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml';

/** The document with a table of its typefaces that names what else to use: the library writes embedded ones alone. */
export function withFontTable(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx);
  files[PART] = strToU8(table);
  amend(
    files,
    '[Content_Types].xml',
    'fontTable+xml',
    `<Override PartName="/${PART}" ContentType="${TYPE}"/></Types>`,
    '</Types>',
  );
  amend(
    files,
    'word/_rels/document.xml.rels',
    RELATION,
    `<Relationship Id="rIdFonts" Type="${RELATION}" Target="fontTable.xml"/></Relationships>`,
    '</Relationships>',
  );
  return zipSync(files, { level: 6 });
}

/** Puts something before the end of a part, unless it is there already. */
function amend(
  files: Record<string, Uint8Array>,
  part: string,
  known: string,
  what: string,
  end: string,
): void {
  const text = strFromU8(files[part] ?? new Uint8Array());
  if (!text.includes(known)) files[part] = strToU8(text.replace(end, () => what));
}
