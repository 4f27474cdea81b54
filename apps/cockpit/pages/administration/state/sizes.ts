const STEP = 1024
const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const
const WHOLE_FROM = 100

/** Bytes as people say them: 1.5 MB, 512 KB. */
export function sizeInWords(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(STEP)))
  const value = bytes / STEP ** power
  return `${power === 0 || value >= WHOLE_FROM ? Math.round(value) : value.toFixed(1)} ${units[power]}`
}
