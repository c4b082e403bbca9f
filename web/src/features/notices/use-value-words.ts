import { formatCount, formatMoney, useWords } from '../../ui/index.ts';
import type { Proposal } from './fragments.ts';
import { valueWords } from './value.words.ts';

/** What a proposal says, on one line. */
export function useValueWords(): (proposal: Proposal) => string {
  const text = useWords(valueWords);
  const sum = (fen: number | null | undefined) => formatMoney(fen ?? 0);
  return ({ kind, value }) => {
    const { name, term, number, fen, percent, from, to, tier, component, pays, bound, atLeast, funder } =
      value;
    const of = [tier, component].filter(Boolean).join(' ');
    switch (kind) {
      case 'PREMIUM':
        return [of, sum(fen)].filter(Boolean).join(' ');
      case 'FISCAL':
        return atLeast ? text.atLeastSum({ sum: sum(fen) }) : sum(fen);
      case 'AMOUNT':
      case 'CASH_LIMIT':
        return sum(fen);
      case 'CATEGORY': {
        const paid = {
          ALL: text.paysAll,
          AMOUNT: text.paysAmount({ sum: sum(fen) }),
          PERCENT: text.paysPercent({ n: String(percent ?? 0) }),
          SELF_PAY: text.paysSelf({ sum: sum(fen) }),
          OPEN: text.paysOpen,
        }[pays ?? 'OPEN'];
        return [name, paid, tier, funder].filter(Boolean).join(' · ');
      }
      case 'WINDOW':
        return text.between({ from: from ?? '', to: to ?? '' });
      case 'DEADLINE':
        return [from, name].filter(Boolean).join(' · ');
      case 'COVER_FROM':
        return from ?? '';
      case 'SCOPE':
        return term === 'local' || term === 'permit' || term === 'pupil' ? text[term] : (term ?? '');
      case 'NEWBORN_DAYS':
      case 'WAIT_DAYS':
      case 'CASH_DAYS':
      case 'NOTICE_DAYS':
        return text.daysOf({ n: number ?? 0 });
      case 'AGE':
        return `${text.years({ n: number ?? 0 })} ${bound ? text[bound] : ''}`.trim();
      case 'RATE':
        return text.rateOf({ who: term === 'groups' ? text.groups : text.all, n: String(percent ?? 0) });
      case 'TARGET':
        return `${name} ${text.persons({ n: formatCount(number ?? 0) })}`;
      case 'TARGET_TOTAL':
        return text.persons({ n: formatCount(number ?? 0) });
      case 'PLAN_YEAR':
        return String(number ?? '');
      default:
        return name ?? '';
    }
  };
}
