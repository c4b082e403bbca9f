import { counted, defineWords } from '../../../ui/index.ts';

export const gapWords = defineWords({
  title: { zh: '逐人查出的空缺', en: 'Gaps found person by person' },
  looked: {
    zh: (g: { people: string }) => `系统按每条规则的界限造了 ${g.people} 个人，逐个核定`,
    en: (g: { people: string }) => `${g.people} made-up persons at every bound of the rules were assessed`,
  },
  searching: { zh: '正在逐人查找', en: 'Searching among persons' },
  none: {
    zh: '没有查出空缺：每个人都有规则可依，每条规则都有人走到，都有例子',
    en: 'No gap was found: a rule decides everybody, somebody reaches every rule, every rule has its example',
  },
  failed: { zh: '没有查成', en: 'The search failed' },
  again: { zh: '再查一次', en: 'Search again' },
  OPEN: { zh: '金额或规定未定', en: 'Not set yet' },
  UNDECIDED: { zh: '定不了的人', en: 'Persons whom no rule decides' },
  UNREACHABLE: { zh: '没有人走到的规则', en: 'Rules that nobody reaches' },
  NO_EXAMPLE: { zh: '没有例子的规则', en: 'Rules without an example' },
  inAll: { zh: (g: { n: number }) => `${g.n} 处`, en: (g: { n: number }) => counted(g.n, 'place', 'places') },
  such: { zh: (g: { who: string }) => `例如：${g.who}`, en: (g: { who: string }) => `Such as: ${g.who}` },
  ask: { zh: (g: { who: string }) => `问${g.who}`, en: (g: { who: string }) => `Ask ${g.who}` },
});
