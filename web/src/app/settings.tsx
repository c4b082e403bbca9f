import { createContext, useContext } from 'react';
import type { Language } from '../ui/index.ts';

type Settings = { setLanguage: (language: Language) => void; restart: () => void };

const SettingsContext = createContext<Settings>({ setLanguage: () => undefined, restart: () => undefined });

export const SettingsProvider = SettingsContext.Provider;

/** Switching the language, and beginning anew as somebody else (nothing kept of what the last person saw). */
export function useSettings(): Settings {
  return useContext(SettingsContext);
}
