import type { ReportSeal } from '#kit/chapter/report.ts'
import { documentDate } from './report-date.ts'

/** What is printed above a sealed report, line by line; `sound` is false where its digests no longer hold. */
export function sealWords({ number, sealed_at, sealed_by, sha256, sm3, sound }: ReportSeal): { lines: string[]; sound: boolean } {
  const time = sealed_at.slice(11, 19)
  return {
    sound,
    lines: [
      ...(sound ? [] : ['警告：封存校验未通过，内容与摘要不符']),
      `已封存　编号 ${number}　${documentDate(sealed_at)} ${time}　${sealed_by}`,
      `SHA-256 ${sha256}`,
      `SM3 ${sm3}`,
    ],
  }
}
