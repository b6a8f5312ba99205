import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  // The window's policy refuses `data:` fonts, so no asset may be folded into the style sheet.
  // One file is read from the program itself, not over a network: its size costs no waiting.
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1024 },
  clearScreen: false,
  // The catalogues live beside the Rust code that shares them, outside this folder.
  server: { port: 5173, strictPort: true, fs: { allow: ['..'] } },
  // Without `browser`, tests would resolve Svelte's server build, which cannot mount.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  // Without `css`, a style sheet asked for as text comes empty.
  test: { css: true, environment: 'jsdom', include: ['src/**/*.test.ts'] },
});
