import { defineRoom } from '#kit/room/room.ts'
import { division } from './division/division.ts'

export const room = defineRoom({ name: 'division', title: '行政区划', chapter: '0', registers: [division] })
