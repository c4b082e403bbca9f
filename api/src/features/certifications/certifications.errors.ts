import type { Day } from '@canbao/values';
import { Conflict, InvalidInput } from '../../platform/refusal.ts';

export class CategoryUnknown extends InvalidInput {
  constructor() {
    super(
      'CATEGORY_UNKNOWN',
      {
        zh: '生效的政策包里没有这个资助类别。请从列表里选择。',
        en: 'The active policy pack has no such category. Choose one of the list.',
      },
      'categoryId',
    );
  }
}

export class CategoryByAge extends InvalidInput {
  constructor() {
    super(
      'CATEGORY_BY_AGE',
      {
        zh: '这个类别只看年龄，系统会自动计算，不需要认定。',
        en: 'This category goes by age alone and is found by itself; nobody certifies it.',
      },
      'categoryId',
    );
  }
}

export class CategoryOfAnotherAgency extends InvalidInput {
  constructor(agency: string) {
    super(
      'CATEGORY_OF_ANOTHER_AGENCY',
      {
        zh: `这个类别由${agency}认定，请转给该部门。`,
        en: `This category is certified by ${agency}. Hand it on to them.`,
      },
      'categoryId',
    );
  }
}

export class DaysReversed extends InvalidInput {
  constructor(field: 'to' | 'on', from: Day) {
    super(
      'DAYS_REVERSED',
      {
        zh: `结束日期不能早于起始日期 ${from}。`,
        en: `The last day can't be before the first, ${from}.`,
      },
      field,
    );
  }
}

export class AlreadyCertified extends Conflict {
  constructor() {
    super(
      'ALREADY_CERTIFIED',
      {
        zh: '此人这段时间已有同一类别的认定。需要改动时，请先终止原认定。',
        en: 'This person is certified for this category in that time already. End that certification first to change it.',
      },
      'from',
    );
  }
}

export class AlreadyEnded extends Conflict {
  constructor() {
    super('ALREADY_ENDED', {
      zh: '这项认定在那一天之前已经终止。请刷新页面。',
      en: 'This certification ended before that day already. Reload the page.',
    });
  }
}
