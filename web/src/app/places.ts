import {
  BadgeJapaneseYen,
  BookOpen,
  CalendarCheck,
  ChartColumn,
  Import,
  LayoutGrid,
  List,
  type LucideIcon,
  Megaphone,
  ShieldCheck,
  UserPlus,
} from 'lucide-react';
import { defineWords } from '../ui/index.ts';
import type { PlaceKey } from './first-place.ts';

export const placeWords = defineWords({
  today: { zh: '今日', en: 'Today' },
  enroll: { zh: '登记', en: 'Enroll' },
  enrollments: { zh: '参保名册', en: 'Roster' },
  imports: { zh: '导入', en: 'Import' },
  categories: { zh: '资助类别', en: 'Subsidies' },
  payments: { zh: '收缴', en: 'Money' },
  progress: { zh: '任务进度', en: 'Progress' },
  reports: { zh: '督查通报', en: 'Reports' },
  policy: { zh: '政策包', en: 'Policy' },
  overview: { zh: '概览', en: 'Overview' },
});

export const placeIcons: Record<PlaceKey, LucideIcon> = {
  today: CalendarCheck,
  enroll: UserPlus,
  enrollments: List,
  imports: Import,
  categories: ShieldCheck,
  payments: BadgeJapaneseYen,
  progress: ChartColumn,
  reports: Megaphone,
  policy: BookOpen,
  overview: LayoutGrid,
};
