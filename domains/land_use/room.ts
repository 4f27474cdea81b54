import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { constructionProject } from './project/construction_project.ts'
import { landParcel } from './parcel/land_parcel.ts'
import { landQuota } from './quota/land_quota.ts'
import { landQuotaEntry } from './quota/land_quota_entry.ts'
import { landUseApplication } from './application/land_use_application.ts'
import { landRestoration } from './restoration/land_restoration.ts'
import { applicationFigures } from './application/figures.ts'

/** Use of forest land (chapter 3.2). */
export const room = defineRoom({
  name: 'land_use',
  title: '林地使用审核审批',
  help: '建设项目使用林地从申请到准予。先画出地块，系统与公益林、保护等级、红线逐项叠加，红色标记的不能准予；一次告知、受理、查验、公示、决定各有期限，临时使用到期要恢复。',
  leading: [applicationFigures.approved_cases, applicationFigures.approved_area, applicationFigures.permanent_area],
  chapter: '3.2',
  chapters,
  rules,
  registers: [constructionProject, landUseApplication, landParcel, landQuota, landQuotaEntry, landRestoration],
})
