import { defineConfig } from 'vite';
import { packed } from './vite-packed.ts';

// The pages on which a person answers alone: apart from the client for those who are signed in, small, and for old telephones.
export default defineConfig({
  root: import.meta.dirname,
  // What is public has been put there with the other.
  publicDir: false,
  plugins: [packed()],
  build: {
    target: ['chrome67', 'edge79', 'firefox68', 'safari13'],
    outDir: 'dist',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { svar: 'svar.html', venterom: 'venterom.html', offline: 'src/answer/offline.ts' },
      output: {
        // Browsers ask for it by one name for ever.
        entryFileNames: ({ name }) =>
          name === 'offline' ? 'offline.js' : 'assets/[name]-[hash].js',
      },
    },
  },
});
