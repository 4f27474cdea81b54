import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Where the API answers while developing; the built cockpit is served by the same origin. */
const api = process.env['SIKU_API'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../../dist/cockpit', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1600,
  },
  server: { proxy: { '/api': api, '/tiles': api, '/ogc': api } },
})
