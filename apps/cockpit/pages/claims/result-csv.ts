import { byteOrderMark, csvRow } from '#kit/files/csv.ts'
import { t } from './text.ts'
import { statusWord } from './status.tsx'
import type { CheckedClaim } from '#kit/wire/report.ts'

/** The result as a CSV text that Excel opens with its Chinese right. */
export function resultCsv(claims: readonly CheckedClaim[]): string {
  const head = [
    t('claims.csv_number'),
    t('claims.csv_text'),
    t('claims.csv_status'),
    t('claims.csv_reason'),
    t('claims.csv_indicator'),
    t('claims.csv_value'),
    t('claims.csv_unit'),
    t('claims.csv_start'),
  ]
  const rows = claims.map((c, i) => [
    String(i + 1),
    c.text,
    statusWord(c.status),
    c.reason,
    c.indicator ?? '',
    c.figure?.value ?? '',
    c.figure?.unit ?? '',
    String(c.start),
  ])
  return byteOrderMark + [head, ...rows].map(csvRow).join('')
}

export function saveCsv(claims: readonly CheckedClaim[], name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([resultCsv(claims)], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
