import { defineRoom } from '#kit/room/room.ts'
import { delegation } from './delegation/delegation.ts'
import { person } from './person/person.ts'
import { post } from './post/post.ts'

export const room = defineRoom({ name: 'people', title: '人员与岗位', chapter: '0', registers: [person, post, delegation] })
