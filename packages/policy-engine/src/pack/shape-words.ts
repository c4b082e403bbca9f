import { parseYuan } from '@canbao/values';

/** The words for what the shape of a pack may have wrong: Chinese, English. */

export const typeWords: Readonly<Record<string, readonly [string, string]>> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'an integer'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表', 'a list'],
  object: ['一组键', 'keys and values'],
  record: ['一组键', 'keys and values'],
};

export const formatWords: Readonly<Record<string, readonly [string, string]>> = {
  'bad-id': [
    '代号只用小写字母、数字和连字符，如 urban-dibao',
    'an id has small letters, digits and hyphens, such as urban-dibao',
  ],
  'bad-rate': ['百分比，如 98%', 'a percentage, such as 98%'],
  'bad-digest': [
    '写通知原文的 SHA-256：64 个十六进制字符',
    'write the SHA-256 of the notice’s text: 64 hexadecimal characters',
  ],
  'bad-county': [
    '写六位县级代码并加引号，如 "512002"',
    'write the six-digit code in quotes, such as "512002"',
  ],
  'bad-fact-name': [
    '事实的名称以小写字母开头，只用字母和数字',
    'a fact’s name begins with a small letter, letters and digits only',
  ],
};

/** A value as it is shown in a message. */
export function shown(found: unknown): string {
  if (Array.isArray(found)) return '[…]';
  return typeof found === 'object' && found !== null ? '{…}' : String(found).slice(0, 40);
}

/** The number that was meant: letters that look like digits, full-width digits, a currency sign or unit. */
export function digitsIn(found: unknown): string | undefined {
  if (typeof found !== 'string') return undefined;
  const plain = found
    .normalize('NFKC')
    .replaceAll(/[oO]/g, '0')
    .replaceAll(/[lI]/g, '1')
    .replaceAll(/[¥元,\s]/g, '');
  return parseYuan(plain) === null ? undefined : plain;
}
