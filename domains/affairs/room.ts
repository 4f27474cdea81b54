import { defineRoom } from '#kit/room/room.ts'
import { meeting } from './meeting/meeting.ts'
import { policyDocument } from './policy_document/policy_document.ts'

export const room = defineRoom({
  name: 'affairs',
  title: '制度与会议',
  help: '登记林业方面的制度文件和会议。文件从起草、印发、施行到废止，施行中的条数进入年报；会议纪要印发后，写明地点和期限的议定事项自动成为交办。',
  chapter: '1',
  registers: [policyDocument, meeting],
})
