import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import type { NoticeToConfirmQuery } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { Button, Notice, Page, PageHeader, SidePanel, Tabs, useLanguage, useWords } from '../../ui/index.ts';
import { AddFinding } from './add-finding.tsx';
import { MakeDraft } from './make-draft.tsx';
import { NoticeText } from './notice-text.tsx';
import styles from './notices.module.css';
import { noticesWords } from './notices.words.ts';
import type { Decide } from './proposal-item.tsx';
import { ProposalList } from './proposal-list.tsx';

const DecideMutation = graphql(`
  mutation DecideNotice($input: DecideNoticeProposalsInput!) {
    decideNoticeProposals(input: $input) {
      ... on DecideNoticeProposalsSuccess {
        notice { id counts { open confirmed rejected } }
      }
      ... on Refusal { code message field }
    }
  }
`);

type WorkbenchProps = {
  notice: NonNullable<NoticeToConfirmQuery['notice']>;
  all: boolean;
  onShow: (all: boolean) => void;
  chosen: number | null;
  onChoose: (number: number) => void;
};

/** The notice's text beside what was found in it; each is confirmed, changed or rejected. */
export function NoticeWorkbench({ notice, all, onShow, chosen, onChoose }: WorkbenchProps) {
  const text = useWords(noticesWords);
  const language = useLanguage();
  const [command] = useCommand(DecideMutation, (data) => data.decideNoticeProposals);
  const [adding, setAdding] = useState(false);
  const [fresh, setFresh] = useState<number | null>(null);
  const { counts, proposals } = notice;
  // The keyboard goes on at what was added, once it stands in the list, to confirm it.
  useEffect(() => {
    if (fresh === null || !proposals.some(({ number }) => number === fresh)) return;
    document.querySelector<HTMLElement>(`[data-proposal="${fresh}"]`)?.focus();
    setFresh(null);
  }, [fresh, proposals]);
  const shown = useMemo(
    () => (all ? proposals : proposals.filter(({ decision }) => decision === 'OPEN')),
    [all, proposals],
  );
  const decide: Decide = async (rows, decision, value) => {
    const decisions = rows.map(({ number, version }) => ({
      number,
      version,
      decision,
      ...(value ? { value } : {}),
    }));
    const { refusal } = await command({ input: { noticeId: notice.id, decisions } });
    return refusal?.message ?? null;
  };
  const aside: ReactNode = (
    <>
      <span>{text.openCount({ n: counts.open })}</span>
      <span>{text.confirmedCount({ n: counts.confirmed })}</span>
      {counts.rejected > 0 && <span>{text.rejectedCount({ n: counts.rejected })}</span>}
    </>
  );
  return (
    <Page
      header={
        <PageHeader
          title={notice.fileName}
          crumbs={<Link to="/policy/notices">{text.title}</Link>}
          aside={aside}
          actions={
            <>
              <Button aria-pressed={adding} onClick={() => setAdding(!adding)}>
                {adding ? text.addDone : text.addOne}
              </Button>
              <MakeDraft noticeId={notice.id} noticeText={notice.text} confirmed={counts.confirmed} />
            </>
          }
        />
      }
      panel={
        <SidePanel title={<h2>{text.found}</h2>} label={text.found} width={560} below>
          <Tabs
            label={text.show}
            tabs={[
              { key: 'open', label: text.showOpen, count: counts.open },
              { key: 'all', label: text.showAll, count: proposals.length },
            ]}
            current={all ? 'all' : 'open'}
            onChange={(key) => onShow(key === 'all')}
          >
            <ProposalList all={proposals} shown={shown} chosen={chosen} onChoose={onChoose} decide={decide} />
          </Tabs>
        </SidePanel>
      }
    >
      {notice.blankPages.length > 0 && (
        <Notice
          tone="amber"
          title={text.blankPages({ pages: notice.blankPages.join(language === 'zh' ? '、' : ', ') })}
        />
      )}
      <h2 className="visually-hidden">{text.text}</h2>
      {adding && (
        <AddFinding
          notice={notice}
          onAdded={(number) => {
            onChoose(number);
            setFresh(number);
            setAdding(false);
          }}
          onDone={() => setAdding(false)}
        />
      )}
      <div className={styles.paper} hidden={adding}>
        <NoticeText
          text={notice.text}
          proposals={proposals}
          chosen={proposals.find(({ number }) => number === chosen) ?? null}
          onChoose={(number) => {
            onChoose(number);
            if (!shown.some((one) => one.number === number)) onShow(true);
            document.getElementById(`proposal-${number}`)?.scrollIntoView({ block: 'center' });
          }}
        />
      </div>
    </Page>
  );
}
