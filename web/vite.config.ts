import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compress } from './build/compress.ts';
import { inlineOperations } from './build/inline-operations.ts';

const api = process.env.CANBAO_API ?? 'http://127.0.0.1:4000';

const ofApi = [
  '/graphql',
  '/uploads',
  '/health',
  '^/imports/template\\.xlsx$',
  '^/imports/[^/]+/wrong-rows\\.xlsx$',
  '^/reports/[^/]+/report\\.(docx|pdf|xlsx)$',
];

export default defineConfig({
  plugins: [inlineOperations(`${import.meta.dirname}/src`), react(), compress()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    cssTarget: ['chrome100', 'safari15.4'],
    manifest: true,
    outDir: 'dist',
    assetsInlineLimit: 0,
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(ofApi.map((path) => [path, { target: api, changeOrigin: false }])),
  },
});
