import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { useKeyPress } from '../../app/use-key-press.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { EnrollHouseholdQuery, EnrollRulesFragment } from '../../gql/graphql.ts';
import { Button, ErrorState, Notice, useWords } from '../../ui/index.ts';
import { attemptFor } from '../payments/index.ts';
import { emptyPerson, type PersonDraft, RegisterForm } from '../residents/index.ts';
import type { Done } from './confirmation.tsx';
import { dropDraft, type Paying } from './draft.ts';
import { EnrollMutation } from './enroll.graphql.ts';
import styles from './enroll.module.css';
import { enrollWords } from './enroll.words.ts';
import { enrollContent } from './family.ts';
import { FamilyHead } from './family-head.tsx';
import { Foot } from './foot.tsx';
import { MemberRows } from './member-rows.tsx';
import { payingFor } from './paying.ts';
import { useDigitKeys } from './use-digit-keys.ts';
import { useFamily } from './use-family.ts';

type Props = {
  household: NonNullable<EnrollHouseholdQuery['household']>;
  rules: EnrollRulesFragment | null;
  today: string;
  person: PersonDraft;
  onPerson: (person: PersonDraft) => void;
  onDone: (done: Done) => void;
  onBack: () => void;
  onReread: () => void;
};

/** A family at the desk: who joins, on which tier, what each pays, and the one button that records it all. */
export function FamilyForm({ household, rules, today, person, onPerson, onDone, onBack, onReread }: Props) {
  const text = useWords(enrollWords);
  const viewer = useViewer();
  const family = useFamily(household, rules);
  const page = useRef<HTMLDivElement>(null);
  const [adding, setAdding] = useState(false);
  // Whoever closed the form of a new member goes on where it was opened.
  const [added, setAdded] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [enroll, busy] = useCommand(EnrollMutation, (data) => data.enroll, { quiet: true });
  const ways = payingFor(viewer);
  const paying: Paying = ways.find((way) => way === family.draft.paying) ?? ways[0] ?? 'LATER';
  const chosen = family.rows.filter((row) => row.included);
  const off = family.quoting || chosen.length === 0 || adding;

  useKeyPress('+', () => setAdding(true), !adding);
  useKeyPress('Ctrl Enter', () => void submit(), !adding);
  useDigitKeys('', (index) => {
    const tier = family.choices[index];
    if (tier && (family.matesTier === null || family.matesTier === tier.id)) family.setTier(tier.id, active);
  });
  useDigitKeys('Alt ', (index) => {
    const way = ways[index];
    if (way) family.change({ paying: way });
  });

  function closeForm() {
    setAdding(false);
    setAdded(true);
  }

  async function submit() {
    if (busy || off) return;
    const content = enrollContent(chosen, family.draft, { paying, selfPayFen: family.total.selfPayFen });
    const attempt = attemptFor(family.draft.attempt, content);
    family.change({ attempt });
    setRefused(null);
    const { success, refusal } = await enroll({ input: { ...content, idempotencyKey: attempt.key } });
    if (success) {
      dropDraft(sessionStorage, viewer.id, household.id);
      return onDone({ ...success, paying, today });
    }
    setRefused(refusal.message);
    if (refusal.field === 'withoutOthers') {
      family.change({ withoutOthers: family.draft.withoutOthers ?? '' });
      return;
    }
    if (refusal.code !== 'network' && refusal.code !== 'failed') {
      onReread();
      family.requote();
    }
  }

  return (
    <div className={styles.page} ref={page}>
      <div className={styles.body}>
        <FamilyHead household={household} rules={rules} family={family} onBack={onBack} />
        {rules === null && <Notice tone="amber">{text.noPack}</Notice>}
        {family.quote.error && (
          <ErrorState
            title={family.quote.error.graphQLErrors[0]?.message ?? text.quoting}
            onRetry={family.requote}
          />
        )}
        <MemberRows
          family={family}
          onActive={setActive}
          onPastEnd={() => page.current?.querySelector<HTMLElement>('[data-main] button')?.focus()}
        />
        {adding ? (
          <RegisterForm
            className={styles.panel}
            draft={person}
            onChange={onPerson}
            household={{ id: household.id, villageId: household.village.id }}
            villages={[]}
            today={today}
            onRegistered={() => {
              onPerson(emptyPerson);
              closeForm();
              onReread();
            }}
            onClose={closeForm}
          />
        ) : (
          <Button
            kind="quiet"
            keys="+"
            autoFocus={added}
            icon={<Plus size={16} strokeWidth={1.5} />}
            onClick={() => setAdding(true)}
          >
            {text.newMember}
          </Button>
        )}
      </div>
      <Foot
        family={family}
        ways={ways}
        paying={paying}
        off={off}
        busy={busy}
        refused={refused}
        onSubmit={() => void submit()}
      />
    </div>
  );
}
