import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { QueryState } from '../../app/query-state.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { graphql } from '../../gql/index.ts';
import { buttonClass, Notice, Page, PageHeader, useWords } from '../../ui/index.ts';
import { CampaignFigures } from './campaign-figures.tsx';
import styles from './today.module.css';
import { todayWords } from './today.words.ts';
import { TownshipsBehind } from './townships-behind.tsx';
import { WorkLists } from './work-lists.tsx';

const TodayQuery = graphql(`
  query Today {
    campaign {
      id
      planYear
      today
      county { code name }
      activePack { id }
      figures { ...CampaignFigures }
      sameDayLastYear { day enrolled noneBecause }
      work { ...WorkListItem }
    }
  }
`);

/** What must I do now: lists that empty, the figures, who is behind. */
export function TodayPage() {
  const text = useWords(todayWords);
  const viewer = useViewer();
  const [query, read] = useQuery({ query: TodayQuery });
  const campaign = query.data?.campaign;
  const scope = viewer.village?.name ?? viewer.township?.name ?? campaign?.county.name;
  return (
    <Page
      header={
        <PageHeader
          title={text.title}
          aside={
            campaign && (
              <>
                <span>
                  {scope} {text.year({ year: campaign.planYear })}
                </span>
                <span>{campaign.today}</span>
              </>
            )
          }
        />
      }
    >
      <QueryState query={query} what={text.what} onRetry={() => read({ requestPolicy: 'network-only' })}>
        {(data) =>
          data.campaign && (
            <>
              {!data.campaign.activePack && <NoPack />}
              <CampaignFigures figures={data.campaign.figures} lastYear={data.campaign.sameDayLastYear} />
              <div className={styles.columns}>
                {viewer.canSeePeople && <WorkLists work={data.campaign.work} />}
                {viewer.canSeeProgress && <TownshipsBehind />}
              </div>
            </>
          )
        }
      </QueryState>
    </Page>
  );
}

function NoPack() {
  const text = useWords(todayWords);
  const mine = useViewer().canManagePolicyPacks;
  return (
    <div className={styles.notice}>
      <Notice
        tone="amber"
        title={text.noPack}
        action={
          mine && (
            <Link to="/policy" className={buttonClass('main')}>
              {text.toPolicy}
            </Link>
          )
        }
      >
        {mine ? text.noPackMine : text.noPackOthers}
      </Notice>
    </div>
  );
}
