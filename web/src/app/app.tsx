import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { Provider } from 'urql';
import { type Language, LanguageProvider, Toasts } from '../ui/index.ts';
import { applyLanguage, readLanguage } from './chosen-language.ts';
import { makeClient } from './client.ts';
import { OfflineStrip } from './offline-strip.tsx';
import { router } from './router.tsx';
import { SettingsProvider } from './settings.tsx';

/** Everything, from language and API client down to the page. */
export function App() {
  const [chosen, setChosen] = useState({ language: readLanguage(), person: 0 });
  const client = useMemo(() => makeClient(chosen.language, chosen.person), [chosen]);
  const settings = useMemo(
    () => ({
      setLanguage: (language: Language) => {
        applyLanguage(language);
        setChosen((before) => ({ ...before, language }));
      },
      restart: () => setChosen((before) => ({ ...before, person: before.person + 1 })),
    }),
    [],
  );
  return (
    <LanguageProvider language={chosen.language}>
      <SettingsProvider value={settings}>
        <Provider value={client}>
          <OfflineStrip />
          <RouterProvider router={router} />
          <Toasts />
        </Provider>
      </SettingsProvider>
    </LanguageProvider>
  );
}
