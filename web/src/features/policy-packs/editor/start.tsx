import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useCampaign } from '../../../app/campaign.ts';
import { QueryState } from '../../../app/query-state.tsx';
import { useViewer } from '../../../app/viewer.tsx';
import { graphql } from '../../../gql/index.ts';
import {
  Button,
  type Card,
  Notice,
  Page,
  PageHeader,
  RadioCards,
  Select,
  Skeleton,
  useWords,
} from '../../../ui/index.ts';
import { policyWords } from '../policy.words.ts';
import { useDraft } from '../reading/draft.ts';
import { keptBases } from '../reading/pack-input.ts';
import { blankPack } from './blank.ts';
import { editorWords } from './editor.words.ts';
import { madeOwn } from './made-own.ts';
import { loadShipped, shipped } from './shipped.ts';
import styles from './start.module.css';
import { startWords } from './start.words.ts';

const Beginnings = graphql(`
  query PolicyPackBeginnings($planYear: Int!, $lastYear: Int!) {
    now: campaign(planYear: $planYear) { id activePack { ...PolicyPackBeginning } }
    before: campaign(planYear: $lastYear) { id activePack { ...PolicyPackBeginning } }
  }
`);

export const Beginning = graphql(`
  fragment PolicyPackBeginning on PolicyPackRevision { id revision planYear text noticeText layers { text noticeText } }
`);

type From = 'blank' | 'active' | 'lastYear' | 'shipped';

/** Where a draft begins: blank, the active pack, last year's, one that comes with the product. */
export function Start({ onStarted, onCancel }: { onStarted: () => void; onCancel: (() => void) | null }) {
  const words = useWords(editorWords);
  const text = useWords(policyWords);
  const planYear = useCampaign()?.planYear ?? null;
  const header = <PageHeader title={words.title} crumbs={<Link to="/policy">{text.back}</Link>} />;
  return (
    <Page header={header}>
      {planYear === null ? (
        <Skeleton lines={6} />
      ) : (
        <Choices planYear={planYear} onStarted={onStarted} onCancel={onCancel} />
      )}
    </Page>
  );
}

type ChoicesProps = { planYear: number; onStarted: () => void; onCancel: (() => void) | null };

function Choices({ planYear, onStarted, onCancel }: ChoicesProps) {
  const text = useWords(startWords);
  const county = useViewer().county ?? { code: '', name: '' };
  const [draft, change] = useDraft();
  const [from, setFrom] = useState<From>('blank');
  const [which, setWhich] = useState<string>('yanjiang-2021');
  const [failed, setFailed] = useState(false);
  const [query, read] = useQuery({ query: Beginnings, variables: { planYear, lastYear: planYear - 1 } });
  const { now, before } = query.data ?? {};

  async function begin(event: FormEvent) {
    event.preventDefault();
    const nothing = { noticeName: '', noticeText: '', bases: [], base: null, saved: false };
    const kept = from === 'active' ? now?.activePack : before?.activePack;
    if (from === 'blank')
      change({ ...nothing, packName: text.blankName, packText: blankPack(county, planYear) });
    else if (from === 'shipped') {
      try {
        const { packText, noticeText } = await loadShipped(which);
        const own = madeOwn(packText, { ...county, planYear });
        change({ ...nothing, packName: which, packText: own, noticeName: which, noticeText });
      } catch {
        return setFailed(true);
      }
    } else if (kept) {
      const { id, revision, planYear: year } = kept;
      const name =
        from === 'active' ? text.active({ n: revision, year }) : text.lastYear({ n: revision, year });
      change({
        packName: name,
        packText: from === 'active' ? kept.text : madeOwn(kept.text, { ...county, planYear: year + 1 }),
        noticeName: name,
        noticeText: kept.noticeText ?? '',
        bases: keptBases(name, kept.layers),
        base: { id, revision, planYear: year },
        saved: from === 'active',
      });
    }
    onStarted();
  }
  const cards: Card<From>[] = [
    { value: 'blank', title: text.blank, detail: text.blankDo },
    ...(now?.activePack
      ? [{ value: 'active' as const, title: text.active(numbered(now.activePack)), detail: text.activeDo }]
      : []),
    ...(before?.activePack
      ? [
          {
            value: 'lastYear' as const,
            title: text.lastYear(numbered(before.activePack)),
            detail: text.lastYearDo,
          },
        ]
      : []),
    { value: 'shipped', title: text.shipped, detail: text.shippedDo },
  ];
  return (
    <QueryState query={query} what={text.from} onRetry={() => read({ requestPolicy: 'network-only' })}>
      {() => (
        <form className={styles.start} onSubmit={(event) => void begin(event)}>
          {draft.packText !== '' && !draft.saved && (
            <Notice tone="amber" title={text.replaces}>
              {text.replacesDo({ name: draft.packName })}
            </Notice>
          )}
          {failed && <Notice tone="red">{text.notLoaded}</Notice>}
          <RadioCards
            legend={text.from}
            legendShown
            name="from"
            cards={cards}
            value={from}
            onChange={setFrom}
          />
          {from === 'shipped' && (
            <Select
              label={text.which}
              value={which}
              onChange={(event) => setWhich(event.target.value)}
              options={Object.entries(shipped).map(([value, { countyName, planYear: year }]) => ({
                value,
                label: text.whichOne({ county: countyName, year }),
              }))}
            />
          )}
          <div className={styles.acts}>
            <Button kind="main" type="submit">
              {text.begin}
            </Button>
            {onCancel && <Button onClick={onCancel}>{text.back}</Button>}
            <Link to="/policy/new">{text.files}</Link>
          </div>
        </form>
      )}
    </QueryState>
  );
}

const numbered = ({ revision, planYear }: { revision: number; planYear: number }) => ({
  n: revision,
  year: planYear,
});
