import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome.exe', 'msedge.exe']
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/lib/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS',
  'C:/Program Files/Google/Chrome/Application',
  'C:/Program Files (x86)/Microsoft/Edge/Application',
]

/** Where this machine has a Chromium or a browser made of it; `CHROMIUM` names another. */
export const chromiumPath = (): string | undefined =>
  process.env.CHROMIUM ??
  folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => [...names, 'Google Chrome'].map((name) => join(folder, name)))
    .find((path) => existsSync(path))

/** The system's Chromium, without what it would ask of the network by itself, and with a software map. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-swiftshader',
    ],
  })
