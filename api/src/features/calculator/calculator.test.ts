import { beforeAll, describe, expect, it } from 'vitest';
import { activatePack } from '../../../../test/support/packs.ts';
import { makeWorld } from '../../../../test/support/world.ts';
import { rowsOf } from '../../../../test/tenancy/support/rows.ts';
import { Allowance } from '../../platform/allowance.ts';

const ASK = `query ($county: Int!, $answers: [PackAnswerInput!]!) {
  calculation(county: $county, planYear: 2021, answers: $answers) {
    countyName payDate answered { fact words } question { fact ask kind choices { value label exactFrom } }
    outcome { decision sentence selfPayFen basis { clauses { id } } } windows { from to } channels
  }
}`;
type Asked = {
  calculation: {
    question: { fact: string; choices: { value: string; label: string; exactFrom: string | null }[] } | null;
    outcome: { decision: string; selfPayFen: number; sentence: string; basis: { clauses: object[] } } | null;
    channels: string[];
    windows: object[];
  };
};

describe('the public calculator', async () => {
  const world = await makeWorld();
  const resident = world.visitor('zh');

  beforeAll(async () => {
    await world.county({ code: 532301, name: '楚雄市', divisions: [] });
    const officer = await world.somebody({ role: 'COUNTY_ADMIN', countyId: 532301 });
    await activatePack(officer, 'chuxiong-2021', '楚雄市');
    await world.county({ code: 990101, name: '示例县', divisions: [] });
  });

  const ask = (answers: Record<string, string[]>, county = 532301) =>
    resident.ask<Asked>(ASK, {
      county,
      answers: Object.entries(answers).map(([fact, values]) => ({ fact, values })),
    });

  it('knows no county without an active pack, and takes no answer that a question does not have', async () => {
    const none = await ask({}, 990101);
    expect(none.errors[0]).toMatchObject({ code: 'NOT_FOUND' });
    const wrong = await ask({ hukou: ['elsewhere'] });
    expect(wrong.errors[0]).toMatchObject({ code: 'ANSWER_WRONG' });
    const places = await resident.ask<{ publicPlaces: object[] }>(
      '{ publicPlaces { county name planYears } }',
    );
    expect(places.data.publicPlaces).toEqual([{ county: 532301, name: '楚雄市', planYears: [2021] }]);
  });

  it('asks only what can still change the outcome, then says it with its clauses, and keeps nothing', async () => {
    const before = await rowsOf(world, { countyId: 532301 });
    const answers: Record<string, string[]> = { payDate: ['2020-10-18'] };
    const asked: string[] = [];
    const mine: Record<string, string> = { hukou: 'local', certifications: 'dibao' };
    for (;;) {
      const { data, errors } = await ask(answers);
      expect(errors).toEqual([]);
      const { question, outcome, channels, windows } = data.calculation;
      if (question === null) {
        expect(outcome).toMatchObject({ decision: 'ACCEPTED', selfPayFen: 16_000 });
        expect(outcome?.sentence).toBe(
          '应缴 ¥280.00，政府资助 ¥120.00（城乡低保对象），个人缴 ¥160.00，2021-01-01 起享受待遇。',
        );
        expect(outcome?.basis.clauses.length).toBeGreaterThan(2);
        expect([channels.length, windows.length]).toEqual([4, 1]);
        break;
      }
      asked.push(question.fact);
      expect(answers[question.fact]).toBeUndefined();
      const first = question.choices[0]?.value ?? '';
      answers[question.fact] = [mine[question.fact] ?? first];
      expect(asked.length).toBeLessThan(12);
    }
    expect(asked).toEqual(['hukou', 'employeeInsured', 'insuredElsewhere', 'certifications']);
    expect(await rowsOf(world, { countyId: 532301 })).toEqual(before);
  });

  it('asks nothing where nothing can help: the window is closed', async () => {
    const { data } = await ask({ payDate: ['2020-08-31'], employeeInsured: ['true'] });
    expect(data.calculation).toMatchObject({ question: null, outcome: { decision: 'REFUSED' } });
  });
});

describe('an allowance', () => {
  it('runs out for who asks too often, for them alone, and fills again', () => {
    const allowance = new Allowance(3, 1);
    const takes = (caller: string, now: number) => allowance.take(caller, now);
    expect([0, 0, 0, 0].map((now) => takes('a', now))).toEqual([true, true, true, false]);
    expect(takes('b', 0)).toBe(true);
    expect([takes('a', 500), takes('a', 2500), takes('a', 2500)]).toEqual([false, true, true]);
  });
});
