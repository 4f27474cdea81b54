import { sheetOf } from '#kit/sheet/document.ts'
import { saidAmount, standing } from './certificate.ts'
import { dutyDeed, type DutyDeedTable } from './duty_deed.ts'

/** A deed as its file keeps it; once certified, the certificate itself with what the public needs to look it up. */
export const certificateSheet = sheetOf(dutyDeed, async ({ row }) => {
  const deed = row as unknown as DutyDeedTable
  return {
    title: standing(deed.state) ? '全民义务植树尽责证书' : '尽责登记',
    lines: [
      `${deed.done_on}在${deed.place}完成${saidAmount(deed)}。`,
      ...(deed.trees === null ? ['这种形式还没有本省的折算标准。'] : [`折合植树${deed.trees}株。`]),
      ...(deed.certificate_number ? [`证书编号${deed.certificate_number}，校验码${deed.check_code ?? ''}。公众在“尽责证书查验”页面查验，不需要登录。`] : []),
    ],
  }
})
