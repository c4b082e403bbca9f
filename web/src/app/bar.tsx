import { Search } from 'lucide-react';
import { useMutation } from 'urql';
import { graphql } from '../gql/index.ts';
import { Key, useWords } from '../ui/index.ts';
import styles from './bar.module.css';
import type { CampaignBar } from './campaign.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { PersonMenu } from './person-menu.tsx';
import { Phase } from './phase.tsx';
import { shellWords } from './shell.words.ts';
import { useViewer } from './viewer.tsx';

const SetLanguageMutation = graphql(`
  mutation SetLanguage($language: String!) {
    setLanguage(language: $language)
  }
`);

/** Where one is (county, year, phase), the search, the language, and who one is. */
export function Bar({ campaign, onSearch }: { campaign: CampaignBar | null; onSearch: () => void }) {
  const text = useWords(shellWords);
  const viewer = useViewer();
  const [, setLanguage] = useMutation(SetLanguageMutation);
  const place = viewer.county ?? viewer.division;
  return (
    <header className={styles.bar}>
      <span className={styles.product}>{text.product}</span>
      <span className={styles.place}>
        <strong>{place?.name}</strong>
        {campaign && <span className={styles.year}>{text.year({ year: campaign.planYear })}</span>}
      </span>
      {campaign && <Phase campaign={campaign} />}
      <span className={styles.space} />
      <button type="button" className={styles.search} onClick={onSearch}>
        <Search size={16} strokeWidth={1.5} aria-hidden="true" />
        <span className={styles.searchWords}>{text.search}</span>
        <Key>Ctrl K</Key>
      </button>
      <LanguageSwitch onChange={(language) => void setLanguage({ language })} />
      <PersonMenu />
    </header>
  );
}
