import type { Level } from '@canbao/policy-engine';
import type { Text } from '../../platform/text.ts';

const levels: Readonly<Record<Level, Text>> = {
  national: { zh: '国家', en: 'nation' },
  province: { zh: '省', en: 'province' },
  city: { zh: '市', en: 'city' },
  county: { zh: '县', en: 'county' },
  district: { zh: '区', en: 'district' },
  township: { zh: '乡镇', en: 'township' },
};

/** What a level is called. */
export const levelName = (level: Level): Text => levels[level];
