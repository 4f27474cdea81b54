import { administration } from './zh/administration.ts'
import { claims } from './zh/claims.ts'
import { field } from './zh/field.ts'
import { figures } from './zh/figures.ts'
import { frame } from './zh/frame.ts'
import { inbox } from './zh/inbox.ts'
import { map } from './zh/map.ts'
import { overview } from './zh/overview.ts'
import { record } from './zh/record.ts'
import { register } from './zh/register.ts'
import { report } from './zh/report.ts'

/** Every text of the cockpit in Chinese, the source language; one file a page, keys `page.what`. */
export const zh = { ...administration, ...frame, ...field, ...overview, ...inbox, ...register, ...record, ...map, ...figures, ...report, ...claims } as const
