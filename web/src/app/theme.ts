export type Theme = 'system' | 'light' | 'dark';

const key = 'canbao.theme';

/** The reader's choice of light or dark on this machine; the system's by default. */
export function readTheme(): Theme {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Applies and keeps the choice. */
export function applyTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
