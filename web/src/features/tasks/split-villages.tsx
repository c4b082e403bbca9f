import { useQuery } from 'urql';
import { Checkbox, useWords } from '../../ui/index.ts';
import { changeWords } from './places.words.ts';
import { VillagesQuery } from './places-queries.ts';
import styles from './tasks.module.css';

type Props = {
  townshipId: string;
  chosen: readonly string[];
  onChange: (villageIds: readonly string[]) => void;
};

/** The villages that left a township; the others stay. */
export function SplitVillages({ townshipId, chosen, onChange }: Props) {
  const text = useWords(changeWords);
  const [{ data }] = useQuery({ query: VillagesQuery, variables: { id: townshipId } });
  const villages = data?.townshipTarget?.villages ?? [];
  return (
    <fieldset>
      <legend>{text.villages}</legend>
      {data && villages.length === 0 && <p className={styles.quiet}>{text.noVillages}</p>}
      <div className={styles.villages}>
        {villages.map(({ village }) => (
          <Checkbox
            key={village.id}
            label={village.name}
            checked={chosen.includes(village.id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, village.id] : chosen.filter((id) => id !== village.id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
