import { defineConfig } from 'vite';

/** The pages: everything they need comes with them, nothing from elsewhere. */
export default defineConfig({
  base: '/',
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    assetsInlineLimit: 2048,
    rolldownOptions: {
      // "use client" says nothing to a bundle that is all client.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:4600' } },
});
