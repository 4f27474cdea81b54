import type { Figure } from '#kit/chapter/figure.ts'
import type { ReportCheck, ReportDocument } from '#kit/chapter/report.ts'
import type { RevisedRecord, RevisionCounts, RevisionStatus } from '#kit/seal/revision.ts'
import type { Sealer } from '#kit/seal/seal.ts'
import type { HistoryItem } from '#kit/ui/wire.ts'

export type SealPreview = { readonly allowed: boolean; readonly figures: number; readonly records: number; readonly checks: readonly ReportCheck[] }

export type SealHead = {
  readonly id: string; readonly number: string; readonly year: number; readonly division: string; readonly division_name: string; readonly title: string
  readonly sealed_at: string; readonly sealed_by: Sealer; readonly note: string | null; readonly figures: number; readonly records: number
  readonly digest: { readonly sha256: string; readonly sm3: string }
}

export type Deed = Omit<HistoryItem, 'changes'> & { readonly changes: HistoryItem['changes'] | null }
export type ToldRecord = RevisedRecord & { readonly title: string; readonly register_title: string; readonly readable: boolean; readonly deeds: readonly Deed[] }
export type Revision = RevisionCounts & {
  readonly indicator: string; readonly title: string; readonly status: RevisionStatus; readonly sealed: Figure; readonly live: Figure | null
  readonly redefined: { readonly definition: string; readonly figure: Figure } | null; readonly records: readonly ToldRecord[]
}
export type SealedReport = SealHead & {
  readonly verified: boolean; readonly faults: readonly { readonly part: string; readonly indicator: string | null; readonly message: string }[]
  readonly document: ReportDocument; readonly revised: number; readonly touched: number; readonly redefined: number; readonly revisions: readonly Revision[]
}
export type RevisionPage = { readonly items: readonly ToldRecord[]; readonly total: number; readonly next?: string }
