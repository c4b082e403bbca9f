import { addDays, type Day, dayOf, residentIdFrom } from '@canbao/values';

/** A made-up person, before the county's pack has said anything of them. */
export type MadeUpPerson = {
  name: string;
  idNumber: string;
  sex: 'male' | 'female';
  birthDate: Day;
  hukou: 'local' | 'other';
  phone: string | null;
  relation: string;
  school: 'kindergarten' | 'primary' | 'secondary' | null;
  residencePermit: boolean;
  insuredLastYear: boolean;
  age: number;
};
/** family: one of the families of five that wait to be enrolled. */
export type MadeUpHousehold = { number: string; group: string; family: boolean; people: MadeUpPerson[] };

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'.split('');
const GIVEN = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸'.split('');

/** A random number generator that gives the same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Households of made-up people, the same for the same seed. Nobody can be one of them: every name ends in 示例, every
 * ID number begins with 99, which GB/T 2260 gives to no place, and every telephone with 100, which no mobile has.
 *
 * @param seed the county's code
 * @param households how many
 * @param today the oldest are 95 on this day, the youngest were born before it
 * @param families how many, the first of all, are families of five named 王, for whoever tries enrolling
 */
export function* madeUpHouseholds(
  seed: number,
  households: number,
  today: Day,
  families: number,
): Generator<MadeUpHousehold> {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const year = Number(today.slice(0, 4));
  let count = 0;

  function person(surname: string, relation: string, age: number, settled = false): MadeUpPerson {
    count += 1;
    const born = addDays(dayOf(`${year - age - 1}-12-31`), Math.floor(random() * 300));
    const male = relation === '配偶' || relation === '母亲' ? false : relation === '父亲' || random() < 0.5;
    const serial = String((Math.floor(count / 100) % 499) * 2 + (male ? 1 : 0)).padStart(3, '0');
    const area = `99${String(seed % 100).padStart(2, '0')}${String(count % 100).padStart(2, '0')}`;
    const local = random() < 0.95 || settled;
    const insuredLastYear = random() < 0.85;
    return {
      name: `${surname}${pick(GIVEN)}${random() < 0.5 ? pick(GIVEN) : ''}·示例`,
      idNumber: residentIdFrom(`${area}${born.replaceAll('-', '')}${serial}`),
      sex: male ? 'male' : 'female',
      birthDate: born,
      hukou: local ? 'local' : 'other',
      phone:
        random() < 0.7 ? `100${String(seed % 1000).padStart(3, '0')}${String(count).padStart(5, '0')}` : null,
      relation,
      school: age < 3 || age > 17 ? null : age < 6 ? 'kindergarten' : age < 12 ? 'primary' : 'secondary',
      residencePermit: !local && random() < 0.8,
      insuredLastYear: age > 0 && insuredLastYear,
      age,
    };
  }

  function familyOfFive(): MadeUpPerson[] {
    const head = 34 + Math.floor(random() * 6);
    return [
      person('王', '户主', head, true),
      person(pick(SURNAMES), '配偶', head - 1, true),
      person('王', '子女', 8 + Math.floor(random() * 4), true),
      person('王', '子女', 3 + Math.floor(random() * 3), true),
      person(pick(SURNAMES), '母亲', head + 27, true),
    ];
  }

  function anyHousehold(): MadeUpPerson[] {
    const surname = pick(SURNAMES);
    const head = 25 + Math.floor(random() * 48);
    const people = [person(surname, '户主', head)];
    if (random() < 0.8)
      people.push(person(pick(SURNAMES), '配偶', Math.max(23, head - 4 + Math.floor(random() * 7))));
    for (const chance of [0.75, 0.4]) {
      const child = head - 21 - Math.floor(random() * 14);
      if (child >= 0 && child < 30 && random() < chance) people.push(person(surname, '子女', child));
    }
    for (const [relation, chance] of [
      ['母亲', 0.3],
      ['父亲', 0.22],
    ] as const) {
      const parent = head + 22 + Math.floor(random() * 9);
      if (parent < 96 && random() < chance)
        people.push(person(relation === '母亲' ? pick(SURNAMES) : surname, relation, parent));
    }
    return people;
  }

  for (let i = 1; i <= households; i++) {
    const family = i <= families;
    const people = family ? familyOfFive() : anyHousehold();
    yield { number: String(i).padStart(4, '0'), group: `${1 + (i % 6)}组`, family, people };
  }
}
