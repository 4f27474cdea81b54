import { defineRoom } from '#kit/room/room.ts'
import { awardApplication } from './award/award_application.ts'
import { awardReview } from './award/award_review.ts'
import { awardScheme } from './award/award_scheme.ts'
import { meeting } from './meeting/meeting.ts'
import { policyDocument } from './policy_document/policy_document.ts'
import { publicityEvent } from './publicity_event/publicity_event.ts'

export const room = defineRoom({
  name: 'affairs',
  title: '制度、会议、宣传与评选',
  help: '登记林业方面的制度文件、会议和宣传活动。文件从起草、印发、施行到废止，施行中的条数进入年报；会议纪要印发后，写明地点和期限的议定事项自动成为交办；宣传活动写明主题、场所和各种材料的数量。评选按施行中的规则版本进行：申报逐条自评，评审人与申报对象有利害关系的回避，公示期满、异议答复后命名，到期复核。',
  chapter: '1',
  registers: [policyDocument, meeting, publicityEvent, awardScheme, awardApplication, awardReview],
})
