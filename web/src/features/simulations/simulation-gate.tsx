import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import type { SimulationGateShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { buttonClass, formatCount, Notice, useWords } from '../../ui/index.ts';
import { signed } from './difference.tsx';
import styles from './simulations.module.css';
import { simulationWords } from './simulations.words.ts';

export const SimulationGateShown = graphql(`
  fragment SimulationGateShown on Simulation {
    id state roster comparable day baseRevision
    figures(standings: [PAID, UNPAID]) {
      sums {
        people changed
        paysMore { people fen } paysLess { people fen }
        undetermined { before after } refused { before after } subsidy { before after }
      }
    }
  }
`);

const SimulationGateQuery = graphql(`
  query SimulationGate($packId: ID!) {
    simulations(packId: $packId, first: 20) { edges { cursor node { ...SimulationGateShown } } }
  }
`);

/** What the newest simulation of a draft says, where it is about to take the place of another; or that there is none. */
export function SimulationGate({ packId }: { packId: string }) {
  const text = useWords(simulationWords);
  const [query, read] = useQuery({
    query: SimulationGateQuery,
    variables: { packId },
    requestPolicy: 'cache-and-network',
  });
  const look = (
    <Link to="/policy/$packId/simulation" params={{ packId }} className={buttonClass()}>
      {text.open}
    </Link>
  );
  return (
    <QueryState query={query} what={text.what} onRetry={() => read({ requestPolicy: 'network-only' })}>
      {({ simulations }) => {
        const all = simulations.edges.map(({ node }) => node).filter(({ roster }) => roster === 'COUNTY');
        const running = all.some(({ state }) => state === 'RUNNING');
        const done = all.find(({ state }) => state === 'DONE');
        if (done?.comparable) return <Says of={done} action={look} />;
        const title = running ? text.running : done ? text.stale : text.never;
        return (
          <Notice tone="amber" title={title} action={look}>
            {running ? text.leave : done ? text.staleDo({ n: done.baseRevision }) : text.firstSimulate}
          </Notice>
        );
      }}
    </QueryState>
  );
}

function Says({ of, action }: { of: SimulationGateShownFragment; action: React.ReactNode }) {
  const text = useWords(simulationWords);
  const sums = of.figures?.sums;
  if (!sums) return null;
  const n = formatCount;
  return (
    <Notice title={text.says({ n: n(sums.people), changed: n(sums.changed), day: of.day })} action={action}>
      {sums.changed > 0 && (
        <ul className={styles.says}>
          {sums.paysMore.people > 0 && (
            <li>{text.saysMore({ n: n(sums.paysMore.people), fen: signed(sums.paysMore.fen) })}</li>
          )}
          {sums.paysLess.people > 0 && (
            <li>{text.saysLess({ n: n(sums.paysLess.people), fen: signed(-sums.paysLess.fen) })}</li>
          )}
          <li>{text.saysSubsidy({ fen: signed(sums.subsidy.after - sums.subsidy.before) })}</li>
          {sums.undetermined.after !== sums.undetermined.before && (
            <li>
              {text.saysOpen({ before: n(sums.undetermined.before), after: n(sums.undetermined.after) })}
            </li>
          )}
          {sums.refused.after !== sums.refused.before && (
            <li>{text.saysRefused({ before: n(sums.refused.before), after: n(sums.refused.after) })}</li>
          )}
        </ul>
      )}
    </Notice>
  );
}
