import { Refusal } from '../../register/refusal.ts'
import type { FeatureFile } from './feature-file.ts'
import { readGeoJson } from './geojson-file.ts'

/** Reads a file of features, told by its first bytes. @throws Refusal 422 with what is wrong with it */
export function readFeatureFile(bytes: Uint8Array): FeatureFile {
  if (bytes.length === 0) throw new Refusal(422, 'import_empty', '文件是空的')
  return readGeoJson(new TextDecoder('utf-8').decode(bytes))
}
