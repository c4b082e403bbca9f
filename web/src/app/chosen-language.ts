import type { Language } from '../ui/index.ts';

const key = 'canbao.language';

/** The language chosen on this machine; Chinese by default. */
export function readLanguage(): Language {
  return localStorage.getItem(key) === 'en' ? 'en' : 'zh';
}

/** Keeps the choice and tells the browser, so that fonts and readers follow. */
export function applyLanguage(language: Language): void {
  localStorage.setItem(key, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
