import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Refused, useCommand } from '../../../app/use-command.ts';
import type { PolicyPackToActivateFragment } from '../../../gql/graphql.ts';
import { graphql } from '../../../gql/index.ts';
import {
  Button,
  buttonClass,
  EmptyState,
  Notice,
  Page,
  PageHeader,
  TextField,
  toast,
  useWords,
} from '../../../ui/index.ts';
import { SimulationGate } from '../../simulations/index.ts';
import { useWhyNot } from '../use-why-not.ts';
import { activateWords } from './activate.words.ts';
import styles from './activate-form.module.css';
import { Consequences } from './consequences.tsx';
import { FrozenNotice } from './frozen-notice.tsx';

export const PolicyPackToActivate = graphql(`
  fragment PolicyPackToActivate on PolicyPackRevision {
    id
    revision
    state
    planYear
    fit
    noticeText
    viewerCanActivate
    faults { line }
    frozenExamples { ...FrozenExamplesShown }
    meaning {
      ...PolicyPackMeaning
      comparison { changes { id } }
      proof { origins { origin examples } boundValues boundValuesShown }
    }
  }
`);

const Activate = graphql(`
  mutation PolicyPackActivate($input: ActivatePolicyPackInput!) {
    activatePolicyPack(input: $input) {
      ... on ActivatePolicyPackSuccess {
        policyPack { id revision state activatedAt activatedBy viewerCanActivate }
      }
      ... on Refusal { code message field }
    }
  }
`);

type Props = {
  pack: PolicyPackToActivateFragment;
  active: { id: string; revision: number } | null;
  countyName: string;
  onReload: () => void;
};

/** What was typed outlives a refusal and a reload; the server refuses a page that shows another active revision. */
export function ActivateForm({ pack, active, countyName, onReload }: Props) {
  const text = useWords(activateWords);
  const navigate = useNavigate();
  const why = useWhyNot(pack);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<Refused | null>(null);
  const [seen, setSeen] = useState(active?.id ?? null);
  const [activate, busy] = useCommand(Activate, (data) => data.activatePolicyPack, { quiet: true });
  const nowActive = active !== null && active.id !== seen ? active : null;
  const frozen = pack.frozenExamples;
  const unagreed = (frozen?.changes.length ?? 0) > 0 && frozen?.consent?.state !== 'APPROVED';
  const toPack = { to: '/policy/$packId', params: { packId: pack.id } } as const;

  async function act() {
    const input = {
      id: pack.id,
      expectedActiveId: seen,
      countyName: typed.trim(),
      unsimulatedReason: reason.trim() === '' ? null : reason.trim(),
    };
    const { success, refusal } = await activate({ input });
    setRefused(refusal);
    if (!success) return;
    toast(text.done({ n: success.policyPack.revision }), 'green');
    await navigate({ ...toPack, search: { tab: 'words' } });
  }
  function reload() {
    setRefused(null);
    onReload();
  }

  const header = (
    <PageHeader
      title={text.title({ n: pack.revision, year: pack.planYear })}
      crumbs={<Link {...toPack}>{text.toPack}</Link>}
    />
  );
  if (pack.state === 'ACTIVE') {
    return (
      <Page header={header}>
        <EmptyState
          title={text.already}
          action={
            <Link {...toPack} className={buttonClass()}>
              {text.toPack}
            </Link>
          }
        >
          {text.alreadyDo}
        </EmptyState>
      </Page>
    );
  }
  // The page shows two fields: whatever else is refused concerns the whole page.
  const faultOf = (field: string) => (refused?.field === field ? refused.message : undefined);
  const stale = refused !== null && !faultOf('countyName') && !faultOf('unsimulatedReason');
  return (
    <Page header={header}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        {stale && (
          <Notice
            tone="red"
            title={refused.code === 'PACK_STALE' ? text.stale : text.failed}
            action={<Button onClick={reload}>{text.reload}</Button>}
          >
            {refused.message}
          </Notice>
        )}
        {nowActive && !stale && (
          <Notice tone="amber" action={<Button onClick={() => setSeen(nowActive.id)}>{text.goOn}</Button>}>
            {text.now({ n: nowActive.revision })}
          </Notice>
        )}
        <Consequences pack={pack} active={active} countyName={countyName} />
        {active && why === null && <SimulationGate packId={pack.id} />}
        {(faultOf('unsimulatedReason') || reason !== '') && (
          <TextField
            label={text.reason}
            hint={text.reasonHint}
            value={reason}
            error={faultOf('unsimulatedReason')}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {frozen !== null && frozen.changes.length > 0 && <FrozenNotice packId={pack.id} frozen={frozen} />}
        {why !== null ? (
          <Notice tone="amber" title={text.cannot}>
            {why}
          </Notice>
        ) : (
          <TextField
            label={text.type({ county: countyName })}
            value={typed}
            error={faultOf('countyName')}
            size="large"
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        <div className={styles.acts}>
          <Button
            type="submit"
            kind="main"
            size="large"
            busy={busy}
            off={why !== null || unagreed || nowActive !== null || typed.trim() === ''}
          >
            {text.act({ n: pack.revision })}
          </Button>
          <Link {...toPack} className={buttonClass('plain', 'large')}>
            {text.back}
          </Link>
          {why === null && typed.trim() === '' && <span className={styles.quiet}>{text.typeFirst}</span>}
        </div>
      </form>
    </Page>
  );
}
