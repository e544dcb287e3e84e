import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { racThai } from './racThai.ts'

const root = resolve(import.meta.dirname, '..', '..')

export default defineConfig({
  root: resolve(root, 'renderer'),
  // Relative addresses work in both doors: app://lekha/ and http://127.0.0.1:port/.
  base: './',
  publicDir: false,
  plugins: [racThai(), react()],
  build: {
    outDir: resolve(root, 'out', 'renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // The page policy allows files of our own, not data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4096,
  },
})
