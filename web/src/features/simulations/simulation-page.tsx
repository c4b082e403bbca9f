import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useViewer } from '../../app/viewer.tsx';
import type { SimulationPackQuery as Data, SimulationHeadFragment } from '../../gql/graphql.ts';
import {
  Button,
  buttonClass,
  DeniedState,
  EmptyState,
  Page,
  PageHeader,
  Tabs,
  useWords,
} from '../../ui/index.ts';
import { SimulationPackQuery, StartSimulation } from './queries.ts';
import { Result } from './result.tsx';
import type { SimulationSearch } from './search.ts';
import { SimulationStatus } from './simulation-status.tsx';
import { simulationWords } from './simulations.words.ts';

const lookAgainAfter = 700;

/** A draft tried beside the active revision: how far it is, and what it changes. */
export function SimulationPage() {
  const text = useWords(simulationWords);
  const viewer = useViewer();
  const { packId } = useParams({ from: '/shell/policy/$packId/simulation' });
  const [query, read] = useQuery({
    query: SimulationPackQuery,
    variables: { packId },
    pause: !viewer.canManagePolicyPacks,
    requestPolicy: 'cache-and-network',
  });
  const again = () => read({ requestPolicy: 'network-only' });
  const moving = query.data?.simulations.edges.some(({ node }) => node.state === 'RUNNING') ?? false;
  useEffect(() => {
    if (!moving) return;
    const timer = window.setInterval(() => read({ requestPolicy: 'network-only' }), lookAgainAfter);
    return () => window.clearInterval(timer);
  }, [moving, read]);
  const toPack = <Link to="/policy/$packId" params={{ packId }} children={text.toPack} />;
  const pack = query.data?.policyPack;
  if (!viewer.canManagePolicyPacks)
    return (
      <Page header={<PageHeader title={text.titleOnly} />}>
        <DeniedState>{text.denied}</DeniedState>
      </Page>
    );
  return (
    <Page
      header={
        <PageHeader
          title={pack ? text.title({ n: pack.revision }) : text.titleOnly}
          crumbs={toPack}
          actions={
            pack?.viewerCanActivate && (
              <Link to="/policy/$packId/activate" params={{ packId }} className={buttonClass()}>
                {text.toActivate}
              </Link>
            )
          }
        />
      }
    >
      <QueryState query={query} what={text.what} onRetry={again}>
        {(data) =>
          data.policyPack ? (
            <Simulated
              pack={data.policyPack}
              all={data.simulations.edges.map(({ node }) => node)}
              onStarted={again}
            />
          ) : (
            <EmptyState title={text.gone} action={<Link to="/policy">{text.toPack}</Link>}>
              {text.goneDo}
            </EmptyState>
          )
        }
      </QueryState>
    </Page>
  );
}

type Props = {
  pack: NonNullable<Data['policyPack']>;
  all: readonly SimulationHeadFragment[];
  onStarted: () => void;
};

/** The newest simulation of the roster that is looked at, and the button that begins another. */
function Simulated({ pack, all, onStarted }: Props) {
  const text = useWords(simulationWords);
  const search = useSearch({ from: '/shell/policy/$packId/simulation' });
  const navigate = useNavigate();
  const roster = search.roster === 'made-up' ? 'MADE_UP' : 'COUNTY';
  const shown = all.find((one) => one.roster === roster);
  const go = (to: SimulationSearch) =>
    void navigate({
      to: '/policy/$packId/simulation',
      params: { packId: pack.id },
      search: to,
      replace: true,
    });
  return (
    <Tabs
      label={text.rosters}
      current={roster}
      onChange={(key) => go(key === 'MADE_UP' ? { roster: 'made-up' } : {})}
      tabs={[
        { key: 'COUNTY', label: text.county },
        { key: 'MADE_UP', label: text.madeUp },
      ]}
    >
      {shown ? (
        <>
          <SimulationStatus
            shown={shown}
            start={<Start pack={pack} roster={roster} again onStarted={onStarted} />}
          />
          {shown.state === 'DONE' && <Result shown={shown} search={search} onSearch={go} />}
        </>
      ) : (
        <EmptyState title={text.never} action={<Start pack={pack} roster={roster} onStarted={onStarted} />}>
          {roster === 'COUNTY' ? text.neverDo : text.neverMadeUp}
        </EmptyState>
      )}
    </Tabs>
  );
}

function Start({
  pack,
  roster,
  again,
  onStarted,
}: Pick<Props, 'pack' | 'onStarted'> & { roster: 'COUNTY' | 'MADE_UP'; again?: boolean }) {
  const text = useWords(simulationWords);
  const [start, busy] = useCommand(StartSimulation, (data) => data.startSimulation);
  const why = pack.state === 'DRAFT' ? null : text.settledDo;
  return (
    <Button
      kind={again ? 'plain' : 'main'}
      busy={busy}
      why={why}
      onClick={() => void start({ packId: pack.id, roster }).then(({ success }) => success && onStarted())}
    >
      {again ? text.again : roster === 'COUNTY' ? text.start : text.startMadeUp}
    </Button>
  );
}
