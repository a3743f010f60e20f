import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// Where a service runs while the client is being worked on (`npm run dev -w clients/web`).
const service = process.env['SKULDER_URL'] ?? 'http://localhost:3000';
const servicePaths = [
  '/api',
  '/auth',
  '/demo-idp',
  '/openapi.json',
  '/docs',
  '/problems',
  '/health',
];

// One step below the smallest costs a tenth of the time and two per cent more bytes.
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Packs each asset once, here, so that no process packs it again for each reader. */
function packed(): Plugin {
  return {
    name: 'skulder:packed',
    apply: 'build',
    writeBundle({ dir }) {
      const assets = path.join(dir ?? 'dist', 'assets');
      if (!existsSync(assets)) return;
      for (const name of readdirSync(assets).filter((file) => /\.(js|css|svg)$/.test(file))) {
        const file = path.join(assets, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(content, quick));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}

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
