import { defineRoom } from '../../kit/register/room.ts'

/** The four banks of the forest: so far the sciences and the command; their registers are not built yet. */
export const room = defineRoom({ name: 'banks', title: '四库', chapter: '6', registers: [] })
