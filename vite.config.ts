import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { wordsOptions } from './src/cli/words.js';

export default defineConfig({
  plugins: [paraglideVitePlugin(wordsOptions), sveltekit()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 700 },
  ssr: { external: ['@duckdb/duckdb-wasm'] },
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/golden/**/*.test.ts', 'tests/*.test.ts'],
    environment: 'node',
    env: { TZ: 'Asia/Jakarta' },
    testTimeout: 60_000,
    hookTimeout: 60_000
  }
});
