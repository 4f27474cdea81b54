import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '森林防火条例第四十八条至第五十二条；森林草原防灭火条例第五十二条至第五十六条',
  confidence: 'document',
  looked_up_on: '2026-11-28',
}

/** What the two regulations on fire punish; which of them on which day, and how, stands in `enforcement/penalties.ts`. */
export const FIRE_OFFENCES = {
  duty_not_performed: '未履行森林防火责任',
  correction_refused: '责令改正未履行责任的行为而拒不改正',
  check_refused_or_hazard_overdue: '拒绝接受森林防火检查或者逾期不消除火灾隐患',
  fire_in_the_open: '防火期内未经批准擅自在森林防火区内野外用火',
  live_firing_or_blasting: '防火期内未经批准在森林防火区内进行实弹演习、爆破等活动',
  signs_missing: '未设置森林防火警示宣传标志',
  approved_fire_without_measures: '经批准野外用火未采取防火措施',
  vehicle_unprotected: '进入森林防火区的机动车辆、机械未安装防火装置或者未配备灭火器材',
  field_machine_unprotected: '野外操作机械未采取防火措施或者作业人员不遵守防火安全规程',
  registration_refused: '拒绝接受卡点登记、检查',
  high_danger_zone_entered: '高火险期内未经批准进入高火险区活动或者不按批准的要求活动',
  fire_source_dropped: '在森林防火区丢弃火源',
  facilities_destroyed: '毁坏、破坏防火设施',
  facilities_not_built: '工程防火设施未同步建设或者未经验收投入使用',
} as const
export type FireOffence = keyof typeof FIRE_OFFENCES
