import { counted, defineWords } from '../ui/index.ts';

export const shellWords = defineWords({
  product: { zh: '参保', en: 'Canbao' },
  skip: { zh: '跳到正文', en: 'Skip to the page' },
  places: { zh: '主要页面', en: 'Main places' },
  more: { zh: '更多', en: 'More' },
  year: { zh: (g: { year: number }) => `${g.year} 年度`, en: (g: { year: number }) => `Plan year ${g.year}` },
  dayNumber: { zh: (g: { n: number }) => `第 ${g.n} 天`, en: (g: { n: number }) => `day ${g.n}` },
  daysLeft: {
    zh: (g: { n: number }) => `余 ${g.n} 天`,
    en: (g: { n: number }) => `${counted(g.n, 'day', 'days')} left`,
  },
  noPack: { zh: '政策包还没有启用', en: 'No policy pack is active yet' },
  search: { zh: '搜索页面、人员、镇街', en: 'Search places, people' },
  account: { zh: '账号与显示', en: 'Account and display' },
  password: { zh: '修改密码', en: 'Change the password' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  theme: { zh: '显示', en: 'Appearance' },
  system: { zh: '跟随系统', en: 'As the system' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  what: { zh: '账号信息', en: 'Your account' },
  waiting: {
    zh: (g: { n: number }) => `${g.n} 项待办`,
    en: (g: { n: number }) => counted(g.n, 'list to empty', 'lists to empty'),
  },
});
