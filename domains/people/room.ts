import { defineRoom } from '#kit/room/room.ts'
import { delegation } from './delegation/delegation.ts'
import { person } from './person/person.ts'
import { post } from './post/post.ts'

export const room = defineRoom({
  name: 'people',
  title: '人员与岗位',
  help: '谁在哪里担任什么职务、从哪天到哪天。先登记人员，再登记任职；交接时结束旧任职、登记新任职，待办随岗位走，不用移交。',
  chapter: '0',
  registers: [person, post, delegation],
})
