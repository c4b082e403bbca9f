import { useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/index.ts';
import { Dialog } from '../ui/dialog.tsx';
import { cx, defineWords, useWords } from '../ui/index.ts';
import { placesOf } from './first-place.ts';
import styles from './palette.module.css';
import { placeWords } from './places.ts';
import { useViewer } from './viewer.tsx';

const FindPeopleQuery = graphql(`
  query FindPeople($search: String!) {
    residents(first: 6, filter: { search: $search }) {
      edges { node { id name maskedIdNumber village { id name } } }
    }
  }
`);

const words = defineWords({
  title: { zh: '搜索', en: 'Search' },
  hint: { zh: '页面；人员的姓名、拼音或证件末四位', en: 'A place; a person by name, pinyin or last four' },
  none: {
    zh: '没有找到。换个写法，或用证件末四位。',
    en: 'Nothing found. Try another spelling, or the last four of the ID.',
  },
  place: { zh: '页面', en: 'Place' },
});

type Item = { key: string; title: string; detail: string; go: () => void };

/** Search from anywhere: places first, then people. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const text = useWords(words);
  const names = useWords(placeWords);
  const viewer = useViewer();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const search = useDeferredValue(typed.trim());
  const [{ data }] = useQuery({
    query: FindPeopleQuery,
    variables: { search },
    pause: !viewer.canSeePeople || search.length === 0,
  });

  const found: Item[] = placesOf(viewer)
    .filter((place) => `${names[place]} ${place}`.toLowerCase().includes(search.toLowerCase()))
    .map((place) => ({
      key: place,
      title: names[place],
      detail: text.place,
      go: () => void navigate({ to: `/${place}` }),
    }));
  const people: Item[] = (search ? (data?.residents.edges ?? []) : []).map(({ node }) => ({
    key: node.id,
    title: node.name,
    detail: `${node.maskedIdNumber} ${node.village.name}`,
    go: () => void navigate({ to: '/residents/$residentId', params: { residentId: node.id } }),
  }));
  const items = [...found, ...people];
  const chosen = items[Math.min(at, items.length - 1)];

  function go(item: Item | undefined) {
    if (!item) return;
    onClose();
    item.go();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') go(chosen);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, items.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={text.title} open onClose={onClose} kind="bare">
      <div className={styles.box}>
        <Search size={20} strokeWidth={1.5} aria-hidden="true" />
        <input
          autoFocus
          role="combobox"
          aria-label={text.hint}
          aria-expanded="true"
          aria-controls="palette-items"
          aria-activedescendant={chosen && `palette-${chosen.key}`}
          placeholder={text.hint}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id="palette-items" role="listbox" aria-label={text.title} className={styles.items}>
        {items.map((item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          <div
            key={item.key}
            id={`palette-${item.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={item === chosen}
            className={cx(styles.item, item === chosen && styles.chosen)}
            onClick={() => go(item)}
          >
            <span>{item.title}</span>
            <span className={styles.detail}>{item.detail}</span>
          </div>
        ))}
      </div>
      {items.length === 0 && <p className={styles.none}>{text.none}</p>}
    </Dialog>
  );
}
