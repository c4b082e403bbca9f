import { defineWords } from '../../ui/index.ts';

export const registerWords = defineWords({
  document: { zh: '证件', en: 'Document' },
  idNumber: { zh: '证件号', en: 'Document number' },
  idHint: { zh: '可刷身份证', en: 'Type, or read a card' },
  name: { zh: '姓名', en: 'Name' },
  group: { zh: '组、住址', en: 'Group or address' },
  phone: { zh: '电话（可不填）', en: 'Telephone (optional)' },
  relation: { zh: '与户主关系', en: 'Relation to the head' },
  birthDate: { zh: '出生日期', en: 'Date of birth' },
  sex: { zh: '性别', en: 'Sex' },
  hukou: { zh: '户籍', en: 'Registration' },
  village: { zh: '村（社区）', en: 'Village' },
  choose: { zh: '请选择', en: 'Choose' },
  facts: { zh: '其他情况', en: 'Other facts' },
  add: { zh: '登记这个人', en: 'Register this person' },
  back: { zh: '收起，已填的保留', en: 'Close, keep what is typed' },
  length: {
    zh: '证件号应为 18 位。对照身份证补齐或删去多余的。',
    en: 'A resident ID has 18 characters. Compare with the card.',
  },
  characters: {
    zh: '证件号前 17 位是数字，末位是数字或 X。去掉别的字符。',
    en: 'The first 17 are digits, the last a digit or X. Take out other characters.',
  },
  'birth-date': {
    zh: '第 7 到 14 位不是一个存在的日期。对照身份证改正。',
    en: 'Places 7 to 14 are not a date that exists. Compare with the card.',
  },
  'check-digit': {
    zh: '末位校验不符，有一位抄错了。对照身份证逐位核对。',
    en: 'The check character does not fit: one digit is wrong. Compare with the card.',
  },
  missing: { zh: '没有填。请填写。', en: 'Missing. Please fill it in.' },
  'no-such-day': {
    zh: '没有这一天。写成 2020-09-21 这样。',
    en: 'There is no such day. Write it like 2020-09-21.',
  },
  future: {
    zh: '出生日期在今天以后。对照证件改正。',
    en: 'The birth date is in the future. Compare with the document.',
  },
  phoneWrong: {
    zh: '电话只写数字，7 到 20 位。不知道可以不填。',
    en: 'Digits only, 7 to 20 of them. Leave it empty if unknown.',
  },
});
