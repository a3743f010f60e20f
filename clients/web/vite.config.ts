import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { packed } from './vite-packed.ts';

// Where a service runs while the client is being worked on (`npm run dev -w clients/web`).
const service = process.env['SKULDER_URL'] ?? 'http://localhost:3000';
const servicePaths = [
  '/api',
  '/auth',
  '/svar',
  '/venterom',
  '/demo-idp',
  '/openapi.json',
  '/docs',
  '/problems',
  '/health',
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), packed()],
  server: {
    proxy: {
      ...Object.fromEntries(servicePaths.map((place) => [place, { target: service }])),
      '/live': { target: service, ws: true },
    },
  },
  build: {
    // Five-year-old laptops and phones.
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    outDir: 'dist',
    // The page's policy allows no inline style or script: every asset stays a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The design system's index brings everything with it unless it is told that unused parts do nothing.
      treeshake: {
        moduleSideEffects: [
          {
            test: /node_modules.(@digdir.designsystemet-react|@floating-ui|@tanstack|@navikt)/,
            sideEffects: false,
          },
        ],
      },
      output: {
        codeSplitting: {
          groups: [
            // What every room uses comes in one piece, not in thirty.
            { name: 'house', test: /web.src.(kit|layout|live|look|service|session)[\\/]/ },
            { name: 'react', test: /node_modules.(react|react-dom|react-router|scheduler)[\\/]/ },
            { name: 'kit', test: /node_modules.@digdir[\\/]/ },
            {
              name: 'live',
              test: /node_modules.(socket\.io|engine\.io|@socket\.io|@tanstack|openapi-fetch|i18next|react-i18next)/,
            },
          ],
        },
      },
    },
  },
});
