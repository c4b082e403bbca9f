import type { ErrorCode } from 'yaml';
import type { Text } from '../text.ts';

/** What to write instead, by the parser's own word for what is wrong. */
export const yamlAdvice: Record<ErrorCode, Text> = {
  ALIAS_PROPS: { zh: '不用别名（*）：把值再写一遍', en: 'no aliases (*): write the value again' },
  BAD_ALIAS: { zh: '不用别名（*）：把值再写一遍', en: 'no aliases (*): write the value again' },
  BAD_COLLECTION_TYPE: { zh: '去掉 ! 开头的标记', en: 'take out the tag that begins with !' },
  BAD_DIRECTIVE: { zh: '去掉 % 开头的这一行', en: 'take out the line that begins with %' },
  BAD_DQ_ESCAPE: {
    zh: '双引号里的反斜杠要写成 \\\\，或改用单引号',
    en: 'write a backslash in double quotes as \\\\, or use single quotes',
  },
  BAD_PROP_ORDER: { zh: '去掉 & 和 ! 开头的标记', en: 'take out what begins with & or !' },
  BAD_SCALAR_START: {
    zh: '值不能以这个字符开头：给它加上引号',
    en: 'a value does not begin with this character: put it in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行只写一个键：把后面的另起一行并缩进',
    en: 'one key a line: put what follows on its own line, indented',
  },
  BLOCK_IN_FLOW: {
    zh: '花括号、方括号里不能换成缩进写法：用逗号隔开，写在括号里',
    en: 'within brackets nothing is indented into lists: separate by commas inside of the bracket',
  },
  DUPLICATE_KEY: { zh: '同一个键写了两次：留一个', en: 'a key is written twice: keep one' },
  IMPOSSIBLE: {
    zh: '这里读不懂：检查引号、括号和冒号',
    en: 'look at the quotation marks, brackets and colons here',
  },
  KEY_OVER_1024_CHARS: {
    zh: '键太长：冒号前只写一个短词',
    en: 'the key is too long: a short word stands before the colon',
  },
  MULTIPLE_ANCHORS: { zh: '去掉 & 开头的标记', en: 'take out what begins with &' },
  MULTIPLE_TAGS: { zh: '去掉 ! 开头的标记', en: 'take out the tag that begins with !' },
  NON_STRING_KEY: { zh: '键要写成一个词', en: 'a key is one word' },
  RESOURCE_EXHAUSTION: { zh: '嵌套太多：写得平一些', en: 'too much within each other: write it flatter' },
  TAG_RESOLVE_FAILED: { zh: '去掉 ! 开头的标记', en: 'take out the tag that begins with !' },
  UNEXPECTED_TOKEN: {
    zh: '这里多了或少了符号：冒号后面要有空格，括号和引号要成对，含冒号或 # 的文字加引号',
    en: 'a sign too many or too few: a blank after a colon, brackets and quotation marks in pairs, text with a colon or # in quotes',
  },
  BAD_INDENT: {
    zh: '缩进不对：同一层的行从同一列开始',
    en: 'indentation: lines of one level begin in one column',
  },
  TAB_AS_INDENT: { zh: '缩进用空格，不用制表符', en: 'indent with blanks, not with tabs' },
  MISSING_CHAR: { zh: '少了引号或括号', en: 'a quotation mark or bracket is missing' },
  MULTILINE_IMPLICIT_KEY: {
    zh: '键不能跨行：冒号后面要有空格',
    en: 'a key stands on one line, with a blank after its colon',
  },
  MULTIPLE_DOCS: { zh: '一个文件只写一个政策包，去掉 ---', en: 'one pack a file: take out the ---' },
};
