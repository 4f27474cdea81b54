import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { TypesetterJob } from './typeset.server.ts'

const require = createRequire(import.meta.url)
const fontIn = (pack: string, ...file: string[]): string => join(dirname(require.resolve(`${pack}/package.json`)), ...file)

/** Only the weights that the template uses. */
const fonts = [
  fontIn('@expo-google-fonts/noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular.ttf'),
  fontIn('@expo-google-fonts/noto-serif-sc', '700Bold', 'NotoSerifSC_700Bold.ttf'),
  fontIn('@expo-google-fonts/noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'),
]

const { main, inputs, files = {}, at } = workerData as TypesetterJob
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: fonts }] })
for (const [name, bytes] of Object.entries(files)) compiler.mapShadow(join(import.meta.dirname, name), Buffer.from(bytes))
const pdf = compiler.pdf({ mainFilePath: join(import.meta.dirname, main), inputs: { ...inputs } }, { pdfStandard: 'a-2b', creationTimestamp: at })
parentPort?.postMessage(new Uint8Array(pdf))
