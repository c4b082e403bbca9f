/** A sentence in both languages of the product. */
export type Text = { zh: string; en: string };

/** Why a file as a whole is refused: a stable code, where it happened, and what to do next. */
export interface RosterFault {
  code: RosterFaultCode;
  /** Sheet row or physical line, from 1. */
  line?: number;
  /** Column, from 1. */
  column?: number;
  message: Text;
}

const catalogue = {
  'file-missing': [
    '找不到文件',
    'the file cannot be read',
    '请检查路径后重试',
    'check the path and try again',
  ],
  'file-empty': ['文件是空的', 'the file is empty', '请选择填好的名册', 'choose the filled-in roster'],
  'file-too-large': [
    '文件太大',
    'the file is too large',
    '请按乡镇分成几个文件再上传',
    'split it by township and upload the parts',
  ],
  picture: [
    '这是图片或 PDF，不是表格',
    'this is a picture or a PDF, not a table',
    '请上传名册的 .xlsx 或 .csv 原件',
    'upload the roster itself as .xlsx or .csv',
  ],
  'old-xls': [
    '这是旧版 .xls 文件',
    'this is an old .xls file',
    '请用 Excel 或 WPS 打开，另存为 .xlsx',
    'open it in Excel or WPS and save it as .xlsx',
  ],
  encrypted: [
    '文件有密码',
    'the file is protected by a password',
    '请去掉打开密码后另存为 .xlsx',
    'remove the password and save it as .xlsx',
  ],
  'web-page': [
    '这是网页或 XML，只是扩展名像表格',
    'this is a web page or XML with the name of a table',
    '请用 Excel 或 WPS 打开，另存为 .xlsx',
    'open it in Excel or WPS and save it as .xlsx',
  ],
  archive: [
    '这是压缩包，不是表格',
    'this is an archive, not a table',
    '请先解压，再上传里面的名册',
    'unpack it and upload the roster inside',
  ],
  'not-a-workbook': [
    '压缩包里没有 Excel 工作簿',
    'this zip file holds no Excel workbook',
    '请上传 .xlsx 或 .csv 名册',
    'upload the roster as .xlsx or .csv',
  ],
  'not-a-table': [
    '这不是文本表格',
    'this is not a text table',
    '请上传 .xlsx 或 .csv 名册',
    'upload the roster as .xlsx or .csv',
  ],
  'workbook-broken': [
    '工作簿已损坏',
    'the workbook is damaged',
    '请用 Excel 或 WPS 打开，另存一份再上传',
    'open it in Excel or WPS, save a copy and upload that',
  ],
  'zip-bomb': [
    '文件解压后过大，已停止读取',
    'the file unpacks to far too much and was not read',
    '请另存一份只含名册的 .xlsx',
    'save a copy that holds the roster alone as .xlsx',
  ],
  'too-much-memory': [
    '读取此文件占用内存过多，已停止',
    'reading this file took too much memory and was stopped',
    '请按乡镇拆分，或另存为 .csv',
    'split it by township, or save it as .csv',
  ],
  'empty-sheet': [
    '表里没有内容',
    'the sheet is empty',
    '请选择填好的名册，名册放在第一张表',
    'choose the filled-in roster, with the roster on the first sheet',
  ],
  'no-rows': [
    '只有表头，没有人员',
    'there is a header but nobody below it',
    '请在表头下一行起填写人员',
    'fill in people from the row below the header',
  ],
  'no-header': [
    '没有找到表头',
    'no header was found',
    '前 10 行内应有一行写明“姓名”“公民身份号码”等列名',
    'one of the first 10 rows must name the columns, such as 姓名 and 公民身份号码',
  ],
  'too-many-columns': [
    '列太多',
    'there are too many columns',
    '请删去名册以外的列，最多 100 列',
    'delete the columns that are not the roster, 100 at most',
  ],
  'too-many-rows': [
    '行太多',
    'there are too many rows',
    '请按乡镇分成几个文件',
    'split the roster by township',
  ],
  'cell-too-long': [
    '这一格的内容太长',
    'the text of this cell is too long',
    '请检查是否误粘贴，或引号没有成对',
    'check for a pasting mistake or an unpaired quotation mark',
  ],
  'bad-encoding': [
    '文字编码不是 UTF-8 或 GB18030',
    'the text is neither UTF-8 nor GB18030',
    '请另存为“CSV UTF-8”或 .xlsx',
    'save it as “CSV UTF-8” or .xlsx',
  ],
  'bad-quotes': [
    '引号没有成对',
    'a quotation mark is not paired',
    '请改正这一行的英文双引号，或另存为 .xlsx',
    'mend the double quotation marks of this line, or save it as .xlsx',
  ],
  'no-such-sheet': ['没有这张表', 'there is no such sheet', '请另选一张表', 'choose another sheet'],
} satisfies Record<string, [string, string, string, string]>;

export type RosterFaultCode = keyof typeof catalogue;

/** Thrown when a file cannot be read as a roster; `fault` says why, where and what to do. */
export class RosterRefusal extends Error {
  readonly fault: RosterFault;
  constructor(code: RosterFaultCode, at: { line?: number; column?: number } = {}) {
    const [zh, en, thenZh, thenEn] = catalogue[code];
    super(`${code}: ${en}`);
    this.name = 'RosterRefusal';
    this.fault = { code, ...at, message: { zh: `${zh}；${thenZh}`, en: `${en}; ${thenEn}` } };
  }
}
