import { Plus, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useCampaign } from '../../app/campaign.ts';
import { QueryState } from '../../app/query-state.tsx';
import { useKeyPress } from '../../app/use-key-press.ts';
import { graphql } from '../../gql/index.ts';
import { Button, EmptyState, Key, PageHeader, TextField, useWords } from '../../ui/index.ts';
import { emptyPerson, type PersonDraft, RegisterForm, readCard, useSettled } from '../residents/index.ts';
import styles from './enroll.module.css';
import { enrollWords } from './enroll.words.ts';
import foundStyles from './found.module.css';
import { FoundHouseholds } from './found-households.tsx';
import { useVillages } from './use-villages.ts';

const FindHouseholdsQuery = graphql(`
  query FindHouseholds($search: String, $villageId: ID) {
    households(first: 12, search: $search, villageId: $villageId) {
      totalCount
      edges { cursor node { ...FoundHousehold } }
    }
  }
`);

type Props = {
  person: PersonDraft;
  onPerson: (person: PersonDraft) => void;
  onOpen: (householdId: string) => void;
};

/** One search box, and what it finds; a card read that is known opens its household at once. */
export function HouseholdSearch({ person, onPerson, onOpen }: Props) {
  const text = useWords(enrollWords);
  const today = useCampaign()?.today ?? '';
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [village, setVillage] = useState<{ id: string; name: string } | null>(null);
  const [at, setAt] = useState(0);
  const [adding, setAdding] = useState(false);
  // Enter pressed while the search is under way opens what it finds.
  const [waiting, setWaiting] = useState(false);
  const card = readCard(typed);
  const search = useSettled(card?.number ?? typed.trim(), card ? 0 : 150);
  const villages = useVillages();
  const idle = search === '' && village === null;
  const [query, read] = useQuery({
    query: FindHouseholdsQuery,
    variables: {
      ...(search === '' ? {} : { search }),
      ...(village === null ? {} : { villageId: village.id }),
    },
    pause: idle,
  });
  const found = idle ? [] : (query.data?.households.edges.map(({ node }) => node) ?? []);
  const named = search.length < 2 ? [] : villages.filter(({ name }) => name.includes(search)).slice(0, 4);
  const count = named.length + found.length;
  const chosen = Math.min(at, count - 1);
  const ready = !query.fetching && search === (card?.number ?? typed.trim());
  const open = useEffectEvent(() => {
    setWaiting(false);
    choose(chosen);
  });
  useEffect(() => {
    if (waiting && ready) open();
  }, [waiting, ready]);
  useKeyPress('/', () => field.current?.focus());
  useKeyPress('+', () => start());

  function start() {
    if (card) {
      const { number, name, address } = card;
      onPerson({ ...person, idNumber: number, name: name ?? person.name, group: address ?? person.group });
    }
    setAdding(true);
  }
  function choose(index: number) {
    const place = named[index];
    const household = found[index - named.length];
    if (place) {
      setVillage(place);
      setTyped('');
      setAt(0);
    } else if (household) onOpen(household.id);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, count - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') {
      if (ready) choose(chosen);
      else setWaiting(true);
    } else if (event.key === '+' && typed === '') start();
    else if (event.key === 'Escape') {
      setTyped('');
      setVillage(null);
    } else return;
    event.preventDefault();
  }

  return (
    <div className={styles.page}>
      <PageHeader title={text.title} />
      <div className={styles.body}>
        <search className={foundStyles.search}>
          <TextField
            ref={field}
            autoFocus
            size="large"
            type="search"
            role="combobox"
            aria-expanded={count > 0}
            aria-controls="found-households"
            aria-activedescendant={count > 0 ? `found-${chosen}` : undefined}
            label={text.search}
            labelHidden
            placeholder={text.search}
            icon={<Search size={20} strokeWidth={1.5} aria-hidden="true" />}
            value={typed}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              // The key that leads here, pressed once more.
              setTyped(event.target.value.replace(/^\/+/, ''));
              setAt(0);
              setWaiting(false);
            }}
          />
          <span className={foundStyles.hint}>
            {village === null ? (
              <>
                {text.searchHint} <Key>/</Key>
              </>
            ) : (
              <>
                {text.inVillage({ name: village.name })}
                <Button kind="quiet" size="small" onClick={() => setVillage(null)}>
                  {text.everywhere}
                </Button>
              </>
            )}
          </span>
        </search>
        {adding ? (
          <RegisterForm
            className={styles.panel}
            draft={person}
            onChange={onPerson}
            household={null}
            villages={villages.map(({ id, name }) => ({ value: id, label: name }))}
            today={today}
            onRegistered={({ householdId }) => {
              onPerson(emptyPerson);
              if (householdId !== null) onOpen(householdId);
            }}
            onClose={() => {
              setAdding(false);
              field.current?.focus();
            }}
          />
        ) : idle ? (
          <EmptyState title={text.start} action={<NewHousehold onStart={start} />}>
            {text.startDo}
          </EmptyState>
        ) : (
          <QueryState
            query={query}
            what={text.results}
            onRetry={() => read({ requestPolicy: 'network-only' })}
          >
            {({ households }) =>
              count === 0 && !query.fetching ? (
                <EmptyState title={text.none} action={<NewHousehold onStart={start} />}>
                  {text.noneDo}
                </EmptyState>
              ) : (
                <>
                  <p className={foundStyles.found} role="status">
                    {text.found({ n: households.totalCount })}
                  </p>
                  <FoundHouseholds villages={named} households={found} chosen={chosen} onChoose={choose} />
                  <NewHousehold onStart={start} />
                </>
              )
            }
          </QueryState>
        )}
      </div>
    </div>
  );
}

function NewHousehold({ onStart }: { onStart: () => void }) {
  const text = useWords(enrollWords);
  return (
    <Button kind="quiet" keys="+" icon={<Plus size={16} strokeWidth={1.5} />} onClick={onStart}>
      {text.newHousehold}
    </Button>
  );
}
