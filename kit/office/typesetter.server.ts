import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintJob } from './report-pdf.server.ts'

const require = createRequire(import.meta.url)
const fontIn = (pack: string, ...file: string[]): string => join(dirname(require.resolve(`${pack}/package.json`)), ...file)

/** Only the weights that the template uses. */
const fonts = [
  fontIn('@expo-google-fonts/noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular.ttf'),
  fontIn('@expo-google-fonts/noto-serif-sc', '700Bold', 'NotoSerifSC_700Bold.ttf'),
  fontIn('@expo-google-fonts/noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'),
]

const { report, at } = workerData as PrintJob
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: fonts }] })
const pdf = compiler.pdf({ mainFilePath: join(import.meta.dirname, 'report.typ'), inputs: { report } }, { pdfStandard: 'a-2b', creationTimestamp: at })
parentPort?.postMessage(new Uint8Array(pdf))
