import { defineRoom } from '#kit/room/room.ts'
import { meeting } from './meeting/meeting.ts'
import { policyDocument } from './policy_document/policy_document.ts'
import { publicityEvent } from './publicity_event/publicity_event.ts'

export const room = defineRoom({
  name: 'affairs',
  title: '制度、会议与宣传',
  help: '登记林业方面的制度文件、会议和宣传活动。文件从起草、印发、施行到废止，施行中的条数进入年报；会议纪要印发后，写明地点和期限的议定事项自动成为交办；宣传活动写明主题、场所和各种材料的数量。',
  chapter: '1',
  registers: [policyDocument, meeting, publicityEvent],
})
