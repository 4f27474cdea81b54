import { defineRoom } from '#kit/room/room.ts'
import { controlLayer } from './control_layer/control_layer.ts'

/** Spatial planning (chapter 1): the control lines that every application is judged against. */
export const room = defineRoom({ name: 'planning', title: '空间管控', chapter: '1', registers: [controlLayer] })
