import type { Problems } from './catalogue.ts'
import { geometryProblems } from './geometry.ts'
import { importProblems } from './import.ts'
import { recordProblems } from './record.ts'
import { requestProblems } from './request.ts'

/** What every room shares, by what it is about. */
export const kitProblems: readonly Problems[] = [requestProblems, recordProblems, geometryProblems, importProblems]
