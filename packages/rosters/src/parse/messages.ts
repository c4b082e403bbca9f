import type { Text } from '../fault.ts';

const say = (zh: string, en: string): Text => ({ zh, en });

/** What is wrong with a cell and what to write instead, by stable code. `detail` is named in the message. */
const messages = {
  'formula-cell': () =>
    say(
      '这一格是公式；请复制后“选择性粘贴”为数值',
      'this cell is a formula; copy it and paste it back as values',
    ),
  'error-cell': () =>
    say('这一格是计算错误；请重新填写', 'this cell holds a calculation error; fill it in again'),
  'control-characters': () =>
    say('含有换行或看不见的字符；请删去', 'it holds line breaks or invisible characters; delete them'),
  'text-too-long': (most) =>
    say(`太长；最多 ${most} 个字`, `it is too long; write ${most} characters at most`),
  'name-missing': () =>
    say('没有姓名；请按身份证填写', 'the name is missing; write it as on the identity card'),
  'name-characters': () =>
    say(
      '姓名里有不能用的符号；请按身份证填写',
      'the name holds symbols that no name has; write it as on the identity card',
    ),
  'name-tidied': (fix) => say(`姓名写为“${fix}”`, `the name becomes “${fix}”`),
  'unknown-document': () =>
    say(
      '不认识这种证件；请写 居民身份证、港澳居民来往内地通行证、台湾居民来往大陆通行证、外国人永久居留身份证 或 村（社区）证明',
      'this document is not known; write resident-id, hk-macao-permit, taiwan-permit, foreign-permanent-residence or village-certificate',
    ),
  'id-number-missing': () => say('没有证件号码；请填写', 'the number of the document is missing; fill it in'),
  'id-number-is-number': () =>
    say(
      '身份证号存成了数字，后几位已不可靠；请把这一列设为文本后对照身份证重填',
      'the ID number was stored as a number and its last digits are lost; format the column as text and type it again',
    ),
  'id-number-scientific': () =>
    say(
      '身份证号成了科学计数法，位数已丢失；请把这一列设为文本后重填',
      'the ID number was turned into an exponent and lost digits; format the column as text and type it again',
    ),
  'id-number-15-digits': () =>
    say('这是 15 位旧号码；请换成 18 位号码', 'this is an old number of 15 digits; write the one of 18'),
  'id-number-length': (length) =>
    say(
      `应为 18 位，这里是 ${length} 位；请对照身份证改正`,
      `it has ${length} characters, not 18; compare it with the card`,
    ),
  'id-number-characters': () =>
    say(
      '只能是 17 位数字加一位数字或 X；请对照身份证改正',
      'it must be 17 digits and a digit or X; compare it with the card',
    ),
  'id-number-birth-date': (day) =>
    say(
      `号码里的出生日期 ${day} 不存在；请对照身份证改正`,
      `there is no ${day}, the birth date inside the number; compare it with the card`,
    ),
  'id-number-check-digit': (last) =>
    say(
      `校验位不符，末位应为 ${last}；请对照身份证改正`,
      `the check character does not fit, it would be ${last}; compare the number with the card`,
    ),
  'id-number-tidied': (fix) => say(`号码写为 ${fix}`, `the number becomes ${fix}`),
  'document-number-shape': () =>
    say(
      '证件号码只能有字母、数字、括号和连字符，最多 30 位；请对照证件改正',
      'the number may hold letters, digits, brackets and hyphens, 30 at most; compare it with the document',
    ),
  'birth-date-missing': () =>
    say(
      '没有出生日期；不是居民身份证时必须填写',
      'the birth date is missing; it is needed where the document is no resident ID',
    ),
  'birth-date-differs': (day) =>
    say(
      `与身份证号里的 ${day} 不一致；请核对哪一个是对的`,
      `the ID number says ${day}; find out which is right`,
    ),
  'birth-date-too-old': () =>
    say('出生日期早于 1900 年；请核对', 'the birth date lies before 1900; check it'),
  'sex-differs': (sex) =>
    say(
      `与身份证号不一致，号码是${sex === 'male' ? '男' : '女'}；请核对哪一个是对的`,
      `the ID number says ${sex}; find out which is right`,
    ),
  'day-shape': () => say('看不懂这个日期；请写成 2020-10-09', 'this is no date; write it like 2020-10-09'),
  'day-impossible': () => say('没有这一天；请改正', 'there is no such day; correct it'),
  'day-in-future': (today) => say(`晚于今天 ${today}；请改正`, `it lies after today, ${today}; correct it`),
  'day-tidied': (fix) => say(`写为 ${fix}`, `it becomes ${fix}`),
  'unknown-sex': () => say('请写 男 或 女', 'write 男 (male) or 女 (female)'),
  'unknown-hukou': () => say('请写 本地 或 外地', 'write 本地 (local) or 外地 (other)'),
  'unknown-school': () =>
    say(
      '请写 幼儿园、小学、中学、中职、大学 或 否',
      'write kindergarten, primary, secondary, vocational, higher or 否',
    ),
  'unknown-late-reason': () =>
    say(
      '请写 解除劳动关系、停领失业金、退役军人、刑满释放、离校 或 毕业生',
      'write employment-ended, unemployment-benefit-ended, veteran, released-from-prison, left-school or graduate',
    ),
  'unknown-boolean': () => say('请写 是 或 否', 'write 是 (yes) or 否 (no)'),
  'unknown-tier': (names) =>
    say(`没有这个档次；请写 ${names}`, `there is no such tier; write one of ${names}`),
  'tier-tidied': (fix) => say(`档次写为“${fix}”`, `the tier becomes “${fix}”`),
  'unknown-category': (names) =>
    say(`没有这个资助类别；请写明是哪一类：${names}`, `there is no such category; write which one: ${names}`),
  'phone-shape': () =>
    say(
      '电话号码不对；请写 11 位手机号或带区号的座机号',
      'this is no telephone number; write 11 digits, or a landline with its area code',
    ),
  'phone-tidied': (fix) => say(`电话写为 ${fix}`, `the number becomes ${fix}`),
  'amount-shape': () =>
    say(
      '看不懂这个金额；请写以元为单位、最多两位小数的数字',
      'this is no amount; write yuan with two decimals at most',
    ),
} satisfies Record<string, (detail: string) => Text>;

export type RowFaultCode = keyof typeof messages;

/** The message of a code. */
export function messageOf(code: RowFaultCode, detail = ''): Text {
  return messages[code](detail);
}
