import { useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { ImportShownFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, Checkbox, cx, formatCount, Money, SidePanel, useWords } from '../../ui/index.ts';
import styles from './imports.module.css';
import { importWords } from './imports.words.ts';

const CommitImportMutation = graphql(`
  mutation CommitImport($input: CommitImportInput!) {
    commitImport(input: $input) {
      ... on CommitImportSuccess {
        rosterImport { ...ImportShown }
      }
      ... on Refusal { code message field }
    }
  }
`);

/** What the import will do, with money to the fen before anything is written, and the button that does it. */
export function ImportCommit({ shown }: { shown: ImportShownFragment }) {
  const text = useWords(importWords);
  const [commit, busy] = useCommand(CommitImportMutation, (data) => data.commitImport);
  const [includeRepairable, setIncludeRepairable] = useState(true);
  const { counts, money } = shown;
  const rows = counts.sound + (includeRepairable ? counts.repairable : 0);
  const left = counts.total - rows;
  return (
    <SidePanel
      below
      width={350}
      label={text.effect}
      title={
        <div className={styles.stepHead}>
          <span className={styles.number} aria-hidden="true">
            3
          </span>
          <h2>{text.effect}</h2>
        </div>
      }
      foot={
        <div className={styles.commit}>
          {counts.repairable > 0 && (
            <Checkbox
              label={text.includeRepairable({ n: formatCount(counts.repairable) })}
              checked={includeRepairable}
              onChange={(event) => setIncludeRepairable(event.target.checked)}
            />
          )}
          <Button
            kind="main"
            size="large"
            busy={busy}
            off={rows === 0}
            why={shown.viewerCanCommit.allowed ? null : shown.viewerCanCommit.why}
            onClick={() => void commit({ input: { id: shown.id, includeRepairable } })}
          >
            {text.commit({ n: formatCount(rows) })}
          </Button>
          <p className={styles.small}>
            {left > 0 ? text.commitSay({ n: formatCount(left) }) : text.commitAll}
          </p>
        </div>
      }
    >
      <dl className={styles.sums}>
        <Line label={text.accepted}>{text.people({ n: formatCount(money.accepted) })}</Line>
        <Line label={text.undetermined}>{text.people({ n: formatCount(money.undetermined) })}</Line>
        <Line label={text.refused}>{text.people({ n: formatCount(money.refused) })}</Line>
        <Line label={text.premium} sum>
          <Money fen={money.premiumFen} />
        </Line>
        <Line label={text.subsidy}>
          <Money fen={money.subsidyFen === 0 ? 0 : -money.subsidyFen} />
        </Line>
        <Line label={text.selfPay} sum>
          <Money fen={money.selfPayFen} />
        </Line>
      </dl>
    </SidePanel>
  );
}

function Line({ label, sum, children }: { label: string; sum?: boolean; children: React.ReactNode }) {
  return (
    <div className={cx(sum && styles.sum)}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
