import { useNavigate } from '@tanstack/react-router';
import type { ProgressRowFragment } from '../../gql/graphql.ts';
import { Select, useWords } from '../../ui/index.ts';
import { BreakdownDays } from './breakdown-days.tsx';
import { BreakdownParts } from './breakdown-parts.tsx';
import { BreakdownVillages } from './breakdown-villages.tsx';
import type { By } from './by.ts';
import styles from './progress.module.css';
import { progressWords } from './progress.words.ts';

type Props = {
  by: By;
  townships: readonly ProgressRowFragment[];
  township: string | undefined;
  /** Grows whenever a figure has changed: what is shown is read anew. */
  changes: number;
};

/** The people by what was chosen, of all townships in sight or of one. */
export function Breakdown({ by, townships, township, changes }: Props) {
  const text = useWords(progressWords);
  const navigate = useNavigate();
  // A township of several is chosen by what the notice calls them: people belong to those.
  const each = townships.flatMap(({ township: one, parts }) =>
    parts.length > 0 ? parts.map((part) => part.township) : one ? [one] : [],
  );
  const options = [...new Map(each.map(({ id, name }) => [id, { value: id, label: name }])).values()];
  const choose = (id: string) =>
    void navigate({ to: '/progress', search: { by, ...(id ? { township: id } : {}) }, replace: true });
  const shown = { townshipId: township ?? null, changes };
  return (
    <>
      {options.length > 1 && (
        <Select
          className={styles.choose}
          label={text.ofTownship}
          empty={text.allTownships}
          options={options}
          value={township ?? ''}
          onChange={(event) => choose(event.target.value)}
        />
      )}
      {by === 'village' && <BreakdownVillages {...shown} />}
      {by === 'day' && <BreakdownDays {...shown} />}
      {by !== 'village' && by !== 'day' && <BreakdownParts key={by} by={by} {...shown} />}
    </>
  );
}
