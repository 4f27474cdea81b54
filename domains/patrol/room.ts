import { defineRoom } from '#kit/room/room.ts'
import { patrol } from './patrol/patrol.ts'

export const room = defineRoom({ name: 'patrol', title: '巡林巡护', chapter: '0', registers: [patrol] })
