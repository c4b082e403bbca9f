/** A message as it is shown: Chinese and English. */
export type Text = { zh: string; en: string };

export type FileFaultCode =
  | 'file-empty'
  | 'file-too-large'
  | 'not-a-notice'
  | 'old-document'
  | 'picture'
  | 'encrypted'
  | 'zip-bomb'
  | 'file-broken'
  | 'bad-encoding'
  | 'no-text'
  | 'text-too-long'
  | 'too-many-pages'
  | 'too-much-work';

const messages: Record<FileFaultCode, Text> = {
  'file-empty': { zh: '文件是空的。请选择通知原文', en: 'The file is empty. Choose the notice' },
  'file-too-large': {
    zh: '文件超过 50 MB。通知没有这么大：请另存为不含图片的 .docx，或把文字复制到 .txt',
    en: 'The file is larger than 50 MB. A notice is not: save it as .docx without its pictures, or copy its words into a .txt',
  },
  'not-a-notice': {
    zh: '认不出这种文件。请用 .txt、.docx 或 .pdf',
    en: 'This kind of file is not read. Use .txt, .docx or .pdf',
  },
  'old-document': {
    zh: '这是旧格式的 .doc 或 .wps。请在 WPS 或 Word 里另存为 .docx',
    en: 'This is an old .doc or .wps. Save it as .docx in WPS or Word',
  },
  picture: {
    zh: '这是图片，里面没有文字。请向发文单位要 .docx，或把文字录入 .txt',
    en: 'This is a picture: there is no text in it. Ask the issuing office for the .docx, or type its words into a .txt',
  },
  encrypted: {
    zh: '文件有密码。请取消密码后再上传',
    en: 'The file has a password. Remove it and upload the file again',
  },
  'zip-bomb': {
    zh: '文件解开后大得不正常，没有读。请重新另存后再上传',
    en: 'The file unpacks to something far too large and was not read. Save it anew and upload that',
  },
  'file-broken': {
    zh: '文件损坏，打不开。请用 WPS 或 Word 打开后另存，再上传',
    en: 'The file is broken. Open it in WPS or Word, save it anew and upload that',
  },
  'bad-encoding': {
    zh: '文字的编码认不出。请在记事本里另存为 UTF-8',
    en: 'The text’s encoding is not known. Save it as UTF-8',
  },
  'no-text': {
    zh: '里面没有文字，多半是扫描件。请向发文单位要 .docx，或把文字录入 .txt',
    en: 'There is no text in it, most likely it was scanned. Ask the issuing office for the .docx, or type its words into a .txt',
  },
  'text-too-long': {
    zh: '文字超过 20 万字，不像一份通知。请只上传通知和它的附件',
    en: 'It holds more than 200,000 characters and does not look like a notice. Upload the notice and its annexes alone',
  },
  'too-many-pages': {
    zh: '超过 300 页，不像一份通知。请只上传通知和它的附件',
    en: 'It has more than 300 pages and does not look like a notice. Upload the notice and its annexes alone',
  },
  'too-much-work': {
    zh: '读这个文件费时太久或占用太多，已停下。请另存为 .docx 或 .txt 后再上传',
    en: 'Reading this file took too long or too much memory and was stopped. Save it as .docx or .txt and upload that',
  },
};

/** Where in the file the fault lies, as far as that can be said; from 1. */
export interface FaultPlace {
  line?: number;
  page?: number;
}

/** Why a file gives no notice's text. */
export class FileRefusal extends Error {
  readonly code: FileFaultCode;
  readonly place: FaultPlace;
  constructor(code: FileFaultCode, place: FaultPlace = {}) {
    super(code);
    this.code = code;
    this.place = place;
  }

  /** What happened, where, and what to do. */
  get text(): Text {
    const { zh, en } = messages[this.code];
    const { line, page } = this.place;
    const where = line ? `第 ${line} 行：` : page ? `共 ${page} 页：` : '';
    const at = line ? `Line ${line}: ` : page ? `${page} ${page === 1 ? 'page' : 'pages'}: ` : '';
    return { zh: `${where}${zh}。`, en: `${at}${en}.` };
  }
}
