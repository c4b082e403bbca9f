import { useCampaign } from '../../app/campaign.ts';
import type { ProgressQuery } from '../../gql/graphql.ts';
import {
  BasisMark,
  Count,
  FigureBand,
  formatCount,
  formatRate,
  type KeyFigure,
  Rate,
  StateWord,
  useWords,
} from '../../ui/index.ts';
import { type Outlook, outlookOf, paceOf } from './outlook.ts';
import { outlookLook } from './outlook-word.tsx';
import styles from './progress.module.css';
import { progressWords } from './progress.words.ts';

type Props = { progress: ProgressQuery['progress']; goal: number | null };

/** The whole county above its townships. Its gap is from its own sum, not the sum of the rows. */
export function ProgressFigures({ progress, goal }: Props) {
  const text = useWords(progressWords);
  const daysLeft = useCampaign()?.phase?.daysLeft;
  const { whole } = progress;
  const figures: KeyFigure[] = [
    {
      key: 'rate',
      label: (
        <>
          {text.rate} <BasisMark of={text.rate} basis={progress.basis} />
        </>
      ),
      value: <Rate value={whole.rate} />,
      detail: goal !== null && (progress.goalExceed ? text.beyond : text.atLeast)({ rate: formatRate(goal) }),
    },
    {
      key: 'enrolled',
      label: text.enrolled,
      value: <Count value={whole.enrolled} />,
      detail: whole.target === null ? text.people : text.ofTarget({ n: formatCount(whole.target) }),
    },
    {
      key: 'gap',
      label: text.gap,
      value: <Count value={whole.gap} />,
      detail: whole.gap !== null && (daysLeft == null ? text.people : text.daysLeft({ n: daysLeft })),
    },
    {
      key: 'pace',
      label: text.pace,
      value: <Count value={paceOf(whole)} />,
      detail: whole.neededADay !== null && text.needed({ n: formatCount(whole.neededADay) }),
    },
  ];
  const outlooks = progress.townships.map(outlookOf).filter((outlook) => outlook !== null);
  if (outlooks.length > 0) {
    figures.push({ key: 'outlook', label: text.outlook, value: <Outlooks outlooks={outlooks} /> });
  }
  return <FigureBand figures={figures} />;
}

function Outlooks({ outlooks }: { outlooks: readonly Outlook[] }) {
  const text = useWords(progressWords);
  return (
    <span className={styles.outlooks}>
      {(['reached', 'onTrack', 'close', 'late'] as const).map((outlook) => (
        <StateWord key={outlook} tone={outlookLook[outlook].tone} icon={outlookLook[outlook].icon}>
          {text[outlook]} {outlooks.filter((one) => one === outlook).length}
        </StateWord>
      ))}
    </span>
  );
}
