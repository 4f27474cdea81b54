import { chart } from './zh/chart.ts'
import { field } from './zh/field.ts'
import { ledger } from './zh/ledger.ts'
import { map } from './zh/map.ts'
import { overlay } from './zh/overlay.ts'
import { record } from './zh/record.ts'
import { surface } from './zh/surface.ts'

/** Every text of the shared parts in Chinese, the source language; keys `part.what`. */
export const zh = { ...surface, ...field, ...record, ...map, ...chart, ...ledger, ...overlay } as const
