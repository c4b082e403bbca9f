import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { applyLanguage, readLanguage } from './app/chosen-language.ts';
import { watchConnection } from './app/connection.ts';
import { applyTheme, readTheme } from './app/theme.ts';
import './ui/tokens.css';
import './ui/base.css';

applyTheme(readTheme());
applyLanguage(readLanguage());
watchConnection();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
