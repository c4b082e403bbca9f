import { dayOf, residentIdFrom } from '@canbao/values';
import { describe, expect, it } from 'vitest';
import type { RosterField } from '../fields.ts';
import type { Mark } from '../row.ts';
import { parseRow } from './parse-row.ts';

const id = residentIdFrom('99010119900307002');
const woman = residentIdFrom('99010119850512104');
const context = {
  today: dayOf('2020-10-20'),
  tiers: [
    { id: 'third', name: '第三档次' },
    { id: 'fourth', name: '第四档次' },
  ],
  categories: [
    { id: 'urban-low-income', name: '城镇低保对象' },
    { id: 'rural-low-income', name: '农村低保对象' },
    { id: 'orphan', name: '孤儿' },
  ],
};

function parse(cells: Partial<Record<RosterField, string>>, marks: Partial<Record<RosterField, Mark>> = {}) {
  const all = { name: '张三', idNumber: id as string, ...cells };
  const fields = Object.keys(all) as RosterField[];
  const columns = new Map(fields.map((field, index) => [field, index] as const));
  const byColumn = Object.fromEntries(
    Object.entries(marks).map(([field, mark]) => [columns.get(field as RosterField), mark]),
  );
  const row = {
    row: 7,
    cells: fields.map((field) => all[field] || null),
    marks: byColumn as Record<number, Mark>,
  };
  return parseRow(row, columns, context);
}
const codes = (...given: Parameters<typeof parse>) =>
  parse(...given).faults.map(({ field, code, fix }) => [field, code, ...(fix === undefined ? [] : [fix])]);

describe('the identity number', () => {
  it('is refused with the reason, and never repaired once a spreadsheet made it a number', () => {
    const number = { kind: 'number' } as const;
    expect(codes({ idNumber: '990124199912090000' }, { idNumber: number })).toEqual([
      ['idNumber', 'id-number-is-number'],
    ]);
    expect(codes({ idNumber: '5.30124E+17' })).toEqual([['idNumber', 'id-number-scientific']]);
    expect(codes({ idNumber: '990101900307002' })).toEqual([['idNumber', 'id-number-15-digits']]);
    expect(codes({ idNumber: '9901011990030700' })).toEqual([['idNumber', 'id-number-length']]);
    expect(codes({ idNumber: '9901011990O3070023' })).toEqual([['idNumber', 'id-number-characters']]);
    expect(codes({ idNumber: '990101199002300027' })).toEqual([['idNumber', 'id-number-birth-date']]);
    expect(codes({ idNumber: residentIdFrom('99010120210101001') })).toEqual([['idNumber', 'day-in-future']]);
    expect(codes({ idNumber: '' })).toEqual([['idNumber', 'id-number-missing']]);
    expect(codes({ idNumber: id }, { idNumber: { kind: 'formula', text: '=A1' } })).toEqual([
      ['idNumber', 'formula-cell'],
    ]);
  });

  it('tells which check character would fit', () => {
    const wrong = `${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`;
    const { faults, values } = parse({ idNumber: wrong });
    expect(values.idNumber).toBeNull();
    expect(faults).toEqual([
      {
        field: 'idNumber',
        column: 1,
        code: 'id-number-check-digit',
        value: wrong,
        message: {
          zh: `校验位不符，末位应为 ${id.slice(-1)}；请对照身份证改正`,
          en: `the check character does not fit, it would be ${id.slice(-1)}; compare the number with the card`,
        },
      },
    ]);
  });

  it('is put right where only its writing differs', () => {
    const x = residentIdFrom('99010119900307004');
    const wide = `${x.slice(0, 17)}`.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    expect(x.endsWith('X')).toBe(true);
    for (const written of [`${x.slice(0, 17)}x`, `${wide}Ｘ`, ` ${x.slice(0, 6)} ${x.slice(6)}`, `'${x}`]) {
      const { values, faults, state } = parse({ idNumber: written });
      expect([values.idNumber, faults[0]?.fix, state]).toEqual([x, x, 'repairable']);
    }
  });

  it('gives birth date and sex, and a column that says otherwise is a fault', () => {
    expect(parse({}).values).toMatchObject({
      birthDate: '1990-03-07',
      sex: 'female',
      document: 'resident-id',
    });
    expect(parse({}).state).toBe('sound');
    expect(codes({ birthDate: '1990-03-08' })).toEqual([['birthDate', 'birth-date-differs']]);
    expect(codes({ sex: '男' })).toEqual([['sex', 'sex-differs']]);
    expect(codes({ idNumber: woman, sex: '女', birthDate: '1985-05-12' })).toEqual([]);
  });

  it('of another document is free in form, and then the birth date is needed', () => {
    const permit = { document: '港澳居民来往内地通行证', idNumber: 'h01234567' };
    expect(codes(permit)).toEqual([
      ['idNumber', 'id-number-tidied', 'H01234567'],
      ['birthDate', 'birth-date-missing'],
    ]);
    expect(parse({ ...permit, birthDate: '1990-01-01' }).values).toMatchObject({
      document: 'hk-macao-permit',
      idNumber: 'H01234567',
    });
    expect(codes({ document: '驾驶证' })).toEqual([['document', 'unknown-document']]);
    expect(codes({ ...permit, idNumber: 'A/1', birthDate: '1890-01-01' })).toEqual([
      ['idNumber', 'document-number-shape'],
      ['birthDate', 'birth-date-too-old'],
    ]);
  });
});

describe('the other columns', () => {
  it('refuse what cannot be meant', () => {
    expect(codes({ name: '' })).toEqual([['name', 'name-missing']]);
    expect(codes({ name: "=cmd|'/c calc'!A1" })).toEqual([['name', 'name-characters']]);
    expect(codes({ name: '张\n三' })).toEqual([['name', 'name-characters']]);
    expect(codes({ name: '长'.repeat(51) })).toEqual([['name', 'text-too-long']]);
    expect(codes({ payDate: '2020-09-31' })).toEqual([['payDate', 'day-impossible']]);
    expect(codes({ payDate: '2020-10-21' })).toEqual([['payDate', 'day-in-future']]);
    expect(codes({ payDate: '去年' })).toEqual([['payDate', 'day-shape']]);
    expect(codes({ phone: '12345' })).toEqual([['phone', 'phone-shape']]);
    expect(codes({ hukou: '四川' })).toEqual([['hukou', 'unknown-hukou']]);
    expect(codes({ school: '夜校' })).toEqual([['school', 'unknown-school']]);
    expect(codes({ residencePermit: '也许' })).toEqual([['residencePermit', 'unknown-boolean']]);
    expect(codes({ lateReason: '忘了' })).toEqual([['lateReason', 'unknown-late-reason']]);
    expect(codes({ paidAmount: '-1' })).toEqual([['paidAmount', 'amount-shape']]);
    expect(codes({ paidAmount: '280.005' })).toEqual([['paidAmount', 'amount-shape']]);
    expect(codes({ tier: '第九档' })).toEqual([['tier', 'unknown-tier']]);
    expect(codes({ village: '村'.repeat(61) })).toEqual([['village', 'text-too-long']]);
    expect(codes({ group: '#REF!' }, { group: { kind: 'error' } })).toEqual([['group', 'error-cell']]);
  });

  it('never choose between two categories, and name the ones that come near', () => {
    const { faults, values } = parse({ certifications: '孤儿、低保' });
    expect(values.certifications).toEqual(['orphan']);
    expect(faults[0]).toMatchObject({
      code: 'unknown-category',
      value: '低保',
      message: { zh: '没有这个资助类别；请写明是哪一类：城镇低保对象、农村低保对象' },
    });
    expect(parse({ certifications: '孤儿；农村低保对象, 孤儿' }).values.certifications).toEqual([
      'orphan',
      'rural-low-income',
    ]);
    expect(parse({ certifications: '无' }).values.certifications).toEqual([]);
  });

  it('are put right where nothing needs guessing', () => {
    expect(codes({ tier: '3档' })).toEqual([['tier', 'tier-tidied', '第三档次']]);
    expect(codes({ name: ' 张　三 ' })).toEqual([['name', 'name-tidied', '张三']]);
    expect(codes({ name: '阿依古丽•买买提' })).toEqual([['name', 'name-tidied', '阿依古丽·买买提']]);
    for (const written of [
      '2020.10.9',
      '2020/10/9',
      '2020年10月9日',
      '20201009',
      '2020-10-09 08:30:00',
      '２０２０－１０－０９',
    ])
      expect(codes({ payDate: written })).toEqual([['payDate', 'day-tidied', '2020-10-09']]);
    expect(codes({ phone: '+86 138-0000-0000' })).toEqual([['phone', 'phone-tidied', '13800000000']]);
    expect(codes({ village: ' 示例村\n' })).toEqual([]);
    expect(codes({ village: '示例\n村' })).toEqual([['village', 'control-characters', '示例 村']]);
    expect(
      codes({ birthDate: '1990-03-07' }, { birthDate: { kind: 'formula', text: '=MID(B2,7,8)' } }),
    ).toEqual([['birthDate', 'formula-cell', '1990-03-07']]);
  });

  it('are read in the words of the office', () => {
    const { values, faults } = parse(
      {
        hukou: '外地',
        school: '高中',
        schoolName: ' 示例中学 ',
        tier: 'fourth',
        phone: '028-12345678',
        insuredLastYear: '√',
        residencePermit: '是',
        employeeInsured: '否',
        lateReason: '退役军人',
        paidAmount: '¥1,280.50',
        group: '3',
      },
      { group: { kind: 'number' } },
    );
    expect(faults).toEqual([]);
    expect(values).toMatchObject({
      hukou: 'other',
      school: 'secondary',
      schoolName: '示例中学',
      tier: 'fourth',
      phone: '028-12345678',
      insuredLastYear: true,
      residencePermit: true,
      employeeInsured: false,
      insuredElsewhere: null,
      lateReason: 'veteran',
      paidFen: 128050,
      group: '3',
    });
    expect(
      parse({ paidAmount: '335.09999999999997' }, { paidAmount: { kind: 'number' } }).values.paidFen,
    ).toBe(33510);
  });
});
