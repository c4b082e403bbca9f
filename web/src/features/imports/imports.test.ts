import { expect, test } from 'vitest';
import { columnLetter, secondsLeft, splitMessage } from './time-left.ts';
import { readAnswer } from './upload.ts';

test('an answer that is no answer is a fault of the server', () => {
  for (const answer of [null, '', {}, { message: 'x' }])
    expect(readAnswer(answer, 'zh')).toEqual({ broken: 'server' });
});

test('a refused file says why in the language of the reader', () => {
  const answer = { code: 'UPLOAD_EMPTY', message: { zh: '文件是空的。', en: 'The file is empty.' } };
  expect(readAnswer(answer, 'zh')).toEqual({ refused: '文件是空的。' });
  expect(readAnswer(answer, 'en')).toEqual({ refused: 'The file is empty.' });
  expect(readAnswer({ id: 'u1' }, 'zh')).toEqual({ id: 'u1' });
});

test('tells no time before there is a pace', () => {
  expect(secondsLeft({ at: 0, rows: 100 }, { at: 5000, rows: 100 }, 1000)).toBeNull();
  expect(secondsLeft({ at: 0, rows: 0 }, { at: 500, rows: 100 }, 1000)).toBeNull();
  expect(secondsLeft({ at: 0, rows: 0 }, { at: 5000, rows: 100 }, null)).toBeNull();
  expect(secondsLeft({ at: 0, rows: 0 }, { at: 5000, rows: 500 }, 1200)).toBe(7);
});

test('splits what happened from what to do, and no amount in two', () => {
  expect(splitMessage('没有这一天。按凭证日期改正。')).toEqual({
    what: '没有这一天',
    todo: '按凭证日期改正',
  });
  expect(splitMessage('校验位不符，末位应为 3；请对照身份证改正')).toEqual({
    what: '校验位不符，末位应为 3',
    todo: '请对照身份证改正',
  });
  expect(splitMessage('Short by ¥55.00. Collect it.')).toEqual({
    what: 'Short by ¥55.00',
    todo: 'Collect it',
  });
  expect(splitMessage('“3档”写为 第三档次')).toEqual({ what: '“3档”写为 第三档次', todo: '' });
});

test('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 299].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'KN']);
});
