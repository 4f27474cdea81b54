import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { constructionProject } from './project/construction_project.ts'
import { landParcel } from './parcel/land_parcel.ts'
import { landQuota } from './quota/land_quota.ts'
import { landQuotaEntry } from './quota/land_quota_entry.ts'
import { landUseApplication } from './application/land_use_application.ts'
import { landRestoration } from './restoration/land_restoration.ts'

/** Use of forest land (chapter 3.2). */
export const room = defineRoom({
  name: 'land_use',
  title: '林地使用审核审批',
  chapter: '3.2',
  chapters,
  rules,
  registers: [constructionProject, landUseApplication, landParcel, landQuota, landQuotaEntry, landRestoration],
})
