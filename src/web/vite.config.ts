import { defineConfig } from 'vite';

/** The pages: everything they need comes with them, nothing from elsewhere. */
export default defineConfig({
  base: '/',
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 900, assetsInlineLimit: 2048 },
  server: { proxy: { '/api': 'http://127.0.0.1:4600' } },
});
