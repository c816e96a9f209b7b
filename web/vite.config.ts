import { defineConfig } from 'vite';

// `npm run web:dev` serves the sources and hands everything else on to the API of a running `npm start`
const api = `http://localhost:${process.env.PORT || 3000}`;

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../.data/web-build',
    emptyOutDir: true,
    target: 'es2024',
    // the first that know light-dark(): for older ones it would be compiled to a form that follows the device alone
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // nothing as data: in a style or script, so that the policy needs no exception
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // "use client" is for servers that render; there is none
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
  server: { proxy: { '/api': api, '/auth': api } },
});
