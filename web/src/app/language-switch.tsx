import { cx, useLanguage } from '../ui/index.ts';
import styles from './bar.module.css';
import { useSettings } from './settings.tsx';

const names = { zh: '中文', en: 'English' } as const;

/** Each language by its own name. */
export function LanguageSwitch({ onChange }: { onChange?: (language: 'zh' | 'en') => void }) {
  const language = useLanguage();
  const { setLanguage } = useSettings();
  return (
    <div className={styles.languages}>
      {(['zh', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one === 'zh' ? 'zh-CN' : 'en'}
          aria-pressed={one === language}
          className={cx(styles.language, one === language && styles.current)}
          onClick={() => {
            setLanguage(one);
            onChange?.(one);
          }}
        >
          {names[one]}
        </button>
      ))}
    </div>
  );
}
