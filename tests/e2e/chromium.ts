import { type Browser, chromium } from 'playwright-core'

/** The system's Chromium, without what it would ask of the network by itself, and with a software map. */
export const launch = (): Promise<Browser> => chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader'],
})
