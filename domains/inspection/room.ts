import { defineRoom } from '#kit/room/room.ts'
import { hazard } from './hazard/hazard.ts'
import { inspection } from './inspection/inspection.ts'

/** Inspections and hazards of any line of business; each business counts its own. */
export const room = defineRoom({ name: 'inspection', title: '监督检查与隐患', chapter: '4.1', registers: [inspection, hazard] })
